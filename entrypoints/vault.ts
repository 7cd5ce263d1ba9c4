import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerVault } from '@/app/background/vault/offer-vault';

export default defineUnlistedScript(offerVault);
