import { offerPart } from '@/platform/later';
import { mentoringHandlers } from './handlers';

export const offerMentoring = (): void => offerPart('mentoring', mentoringHandlers);
