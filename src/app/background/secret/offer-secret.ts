import { findOutsiders } from '@/domain/guard/guard';
import { doubtOf } from '@/domain/recipients/doubt';
import type { Handlers } from '@/platform/answer';
import { checked } from '@/platform/checked';
import { offerPart } from '@/platform/later';
import { secretProtocol } from '@/platform/protocol-secret';
import type { Cairn, Guard } from '../cairn';
import { takeDueSteps } from './due-steps';
import { deleteEverything } from './export-data';
import { secretHandlers } from './handlers';

/** What keeps two people's secret, as the rest of the background knows it. */
export interface SecretPart {
  handlers(cairn: () => Promise<Cairn>): Pick<Handlers, keyof typeof secretProtocol>;
  readonly guard: Guard;
  /** Takes the steps of the person's own data that are due. */
  takeDue(cairn: Cairn): Promise<void>;
  readonly deleteEverything: typeof deleteEverything;
}

export const offerSecret = (): void =>
  offerPart('secret', {
    handlers: (cairn) => checked(secretProtocol, secretHandlers(cairn)),
    guard: { findOutsiders, doubtOf },
    takeDue: takeDueSteps,
    deleteEverything,
  } satisfies SecretPart);
