import type { Call } from '../practice/services/call';
import { nameOf } from '../practice/services/call';
import type { TestAccounts } from './test-accounts';

/**
 * A moment in which a worker can die. Of a request: `before` it reaches the service, `during` (done there, no answer yet),
 * `after` (the answer has come and nothing was made of it). Of something written down, in the store or the session: `before`
 * and `after`.
 */
export interface Moment {
  readonly nth: number;
  readonly kind: 'request' | 'write';
  readonly when: 'before' | 'during' | 'after';
  readonly name: string;
}

type Reached = (kind: Moment['kind'], when: Moment['when'], name: string) => Promise<void>;

/** Lets `reached` be called at every moment of the worker that lives now; the next one is not watched. */
function watch(world: TestAccounts, reached: Reached): void {
  world.services.pause = (call: Call, when) =>
    reached('request', when === 'before' ? 'before' : 'during', nameOf(call));
  const told = globalThis.fetch;
  const { cairn } = world;
  /** A method, with the moments before and after what it writes. */
  const around = (of: object, method: string) => {
    const run = (of as Record<string, (...args: unknown[]) => Promise<unknown>>)[method]?.bind(of);
    return async (...args: unknown[]): Promise<unknown> => {
      const name = typeof args[0] === 'function' ? 'tokens' : `${method} ${String(args[0])}`;
      await reached('write', 'before', name);
      const result = await run?.(...args);
      await reached('write', 'after', name);
      return result;
    };
  };
  const { store, tokens } = cairn;
  const watched = {
    store: {
      ...store,
      put: around(store, 'put'),
      change: around(store, 'change'),
      remove: around(store, 'remove'),
    },
    tokens: { ...tokens, change: around(tokens, 'change') },
  };
  Object.assign(cairn, watched);
  globalThis.fetch = async (...args: Parameters<typeof fetch>) => {
    const answer = await told(...args);
    if (world.cairn === cairn) await reached('request', 'after', new URL(String(args[0])).pathname);
    return answer;
  };
  unwatch = () => {
    world.services.pause = undefined;
    globalThis.fetch = told;
  };
}
let unwatch = (): void => undefined;

/** Every moment of a story, told once to its end. */
export async function everyMoment(world: TestAccounts, tell: () => Promise<void>): Promise<Moment[]> {
  const moments: Moment[] = [];
  watch(world, async (kind, when, name) => {
    moments.push({ nth: moments.length, kind, when, name });
  });
  await tell();
  unwatch();
  return moments;
}

/** Tells the story with a worker that dies at one moment: whatever it waited for never comes, and another is born on the same store. */
export async function dieAt(world: TestAccounts, moment: Moment, tell: () => Promise<void>): Promise<void> {
  let count = 0;
  const died = new Promise<'died'>((dies) => {
    watch(world, async () => {
      const dead = count === moment.nth;
      count += 1;
      if (!dead) return;
      dies('died');
      await new Promise(() => undefined);
    });
  });
  const how = await Promise.race([tell().then(() => 'told'), died]);
  unwatch();
  // A story that ended without its moment tests nothing.
  if (how !== 'died') throw new Error(`Never reached: ${JSON.stringify(moment)}`);
  await world.reborn();
}
