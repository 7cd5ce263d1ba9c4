import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCompletion } from '@/app/background/offer-completion';

export default defineUnlistedScript(offerCompletion);
