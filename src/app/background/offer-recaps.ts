import type { Handlers } from '@/platform/answer';
import { offerPart } from '@/platform/later';
import type { Cairn } from './cairn';
import { copyRecap, keepRecap, openRecap, runJobs, saveRecapFile, viewRecap } from './follow-up';

export type RecapRequest = 'recap' | 'recap.keep' | 'recap.open' | 'recap.eml' | 'recap.copy';

/** The recap as the rest of the background knows it: drafted when a job says so, and shown when somebody looks. */
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
    },
    run: async () => runJobs(await cairn()),
  };
}

export const offerRecaps = (): void => offerPart('recaps', openRecaps);
