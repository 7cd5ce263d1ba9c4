import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerRecaps } from '@/app/background/offer-recaps';

export default defineUnlistedScript(offerRecaps);
