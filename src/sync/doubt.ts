import type { SyncQuestion } from '@/domain/sync/sync-state';

/** The place has less than it had, or something else: nothing is written until that is clear. */
export class Doubt extends Error {
  constructor(readonly question: SyncQuestion) {
    super(question);
    this.name = 'Doubt';
  }
}
