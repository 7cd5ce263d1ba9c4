import type { Handlers } from '@/platform/answer';
import { checked } from '@/platform/checked';
import { coreProtocol, type LaterProtocol } from '@/platform/protocol';
import { accountProtocol } from '@/platform/protocol-accounts';
import { mentoringProtocol } from '@/platform/protocol-mentoring';
import { secretProtocol } from '@/platform/protocol-secret';
import { syncProtocol } from '@/platform/protocol-sync';
import { vaultProtocol } from '@/platform/protocol-vault';

const later: LaterProtocol = {
  ...accountProtocol,
  ...mentoringProtocol,
  ...secretProtocol,
  ...vaultProtocol,
  ...syncProtocol,
};

/** Everything that can be asked, whichever part answers it. */
export const protocol = { ...coreProtocol, ...later };

/** Handlers as the background has them: what parts answer stands between their schemas. */
export function asInParts(handlers: Handlers): Handlers {
  const ofParts = Object.fromEntries(
    Object.keys(later).map((name) => [name, handlers[name as keyof LaterProtocol]]),
  );
  return { ...handlers, ...checked(later, ofParts as unknown as Pick<Handlers, keyof LaterProtocol>) };
}
