import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerDetection } from '@/app/background/offer-detection';

export default defineUnlistedScript(offerDetection);
