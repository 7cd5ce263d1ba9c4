import { runJobs } from '@/app/background/follow-up';
import type { Call } from '../practice/services/call';
import { nameOf } from '../practice/services/call';
import { settled, type TestAccounts } from './test-accounts';

/** A moment in which the worker dies: as its nth request arrives, or after it was done and before the answer is there. */
export interface Death {
  readonly at: number;
  readonly when: 'before' | 'after';
  readonly name: string;
}

/** Requests of the sign-in and of lists are not what is walked. */
const counted = (call: Call): boolean =>
  !/accounts\.google|login\.microsoftonline|userinfo|calendarList/.test(call.url.href);

/** Every moment of a story in which the worker can die: it is told once undisturbed, and its requests are counted. */
export async function momentsOf(world: TestAccounts, tell: () => Promise<void>): Promise<Death[]> {
  const moments: Death[] = [];
  let count = 0;
  world.services.pause = async (call, when) => {
    if (!counted(call)) return;
    if (when === 'before') count += 1;
    moments.push({ at: count, when, name: nameOf(call) });
  };
  await tell();
  world.services.pause = undefined;
  return moments;
}

/**
 * Tells the story with a worker that dies at one moment: whatever it was waiting for never comes. A minute later another
 * worker is woken on the same store, and does what is due until nothing is.
 */
export async function tellWith(world: TestAccounts, death: Death, tell: () => Promise<void>): Promise<void> {
  let count = 0;
  const died = new Promise<'died'>((dies) => {
    world.services.pause = async (call, when) => {
      if (!counted(call)) return;
      if (when === 'before') count += 1;
      if (count !== death.at || when !== death.when) return;
      dies('died');
      await new Promise(() => undefined);
    };
  });
  await Promise.race([tell(), died]);
  world.services.pause = undefined;
  await world.reborn();
  await wakeUntilQuiet(world);
}

/** Wakes the worker at each alarm until no step is left waiting but the next look at the calendars. */
export async function wakeUntilQuiet(world: TestAccounts): Promise<void> {
  for (let wakes = 0; wakes < 20; wakes += 1) {
    world.later(65_000);
    await runJobs(world.cairn);
    await settled(world.cairn);
    const waiting = await world.cairn.store.by('jobs', 'state', 'waiting');
    if (waiting.every(({ kind }) => kind === 'read-calendar')) return;
  }
  throw new Error('The steps never came to an end.');
}
