import { offerPart } from '@/platform/later';
import { openAccounts } from './part';

export const offerAccounts = (): void => offerPart('accounts', openAccounts);
