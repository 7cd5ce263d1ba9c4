import { checked } from '@/platform/checked';
import { offerPart } from '@/platform/later';
import { mentoringProtocol } from '@/platform/protocol-mentoring';
import type { Cairn } from '../cairn';
import { mentoringHandlers } from './handlers';

export const offerMentoring = (): void =>
  offerPart('mentoring', (cairn: () => Promise<Cairn>) => {
    const { 'agenda.propose': propose, ...handlers } = mentoringHandlers(cairn);
    return { ...checked(mentoringProtocol, handlers), 'agenda.propose': propose };
  });
