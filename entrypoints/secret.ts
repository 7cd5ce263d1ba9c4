import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSecret } from '@/app/background/secret/offer-secret';

export default defineUnlistedScript(offerSecret);
