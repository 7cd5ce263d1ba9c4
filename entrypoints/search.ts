import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSearch } from '@/app/background/search/offer-search';

export default defineUnlistedScript(offerSearch);
