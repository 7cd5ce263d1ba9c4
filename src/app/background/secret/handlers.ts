import type { Handlers } from '@/platform/answer';
import type { secretProtocol } from '@/platform/protocol-secret';
import type { Cairn } from '../cairn';
import { release } from './release';

/** The requests about two people's secret and the verbs that answer them. */
export function secretHandlers(cairn: () => Promise<Cairn>): Pick<Handlers, keyof typeof secretProtocol> {
  return {
    'held.release': async (request) => release(await cairn(), request),
  };
}
