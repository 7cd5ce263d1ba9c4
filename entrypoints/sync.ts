import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSync } from '@/app/background/sync/offer-sync';

export default defineUnlistedScript(offerSync);
