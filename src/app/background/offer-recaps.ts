import type { Handlers } from '@/platform/answer';
import { offerPart } from '@/platform/later';
import type { Cairn } from './cairn';
import { keepReflection, openReflection, saveReflection } from './capture';
import { copyRecap, keepRecap, openRecap, runJobs, saveRecapFile, viewRecap } from './follow-up';
import { keepAgenda, previewInvitation, putIntoInvitation } from './prepare';

export type RecapRequest =
  | 'recap'
  | 'recap.keep'
  | 'recap.open'
  | 'recap.eml'
  | 'recap.copy'
  | 'reflection'
  | 'reflection.keep'
  | 'reflection.save'
  | 'agenda.keep'
  | 'invitation.preview'
  | 'invitation.put';

/** What is written about one meeting, before and after it, as the rest of the background knows it: most starts need none of it. */
export interface RecapsPart {
  readonly handlers: Pick<Handlers, RecapRequest>;
  /** Drafts what is due. */
  run(): Promise<void>;
}

function openRecaps(cairn: () => Promise<Cairn>): RecapsPart {
  return {
    handlers: {
      recap: async ({ meetingId }) => viewRecap(await cairn(), meetingId),
      'recap.keep': async (change) => keepRecap(await cairn(), change),
      'recap.open': async ({ meetingId }) => openRecap(await cairn(), meetingId),
      'recap.eml': async ({ meetingId }) => saveRecapFile(await cairn(), meetingId),
      'recap.copy': async ({ meetingId }) => copyRecap(await cairn(), meetingId),
      reflection: async ({ meetingId }) => openReflection(await cairn(), meetingId),
      'reflection.keep': async ({ reflection, base }) => keepReflection(await cairn(), reflection, base),
      'reflection.save': async ({ reflection, base }) => saveReflection(await cairn(), reflection, base),
      'agenda.keep': async ({ agenda, base }) => keepAgenda(await cairn(), agenda, base),
      'invitation.preview': async ({ meetingId }) => previewInvitation(await cairn(), meetingId),
      'invitation.put': async (request) => putIntoInvitation(await cairn(), request),
    },
    run: async () => runJobs(await cairn()),
  };
}

export const offerRecaps = (): void => offerPart('recaps', openRecaps);
