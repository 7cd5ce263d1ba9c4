import { offerPart } from '@/platform/later';
import { secretHandlers } from './handlers';

export const offerSecret = (): void => offerPart('secret', secretHandlers);
