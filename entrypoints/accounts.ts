import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAccounts } from '@/app/background/accounts/offer-accounts';

export default defineUnlistedScript(offerAccounts);
