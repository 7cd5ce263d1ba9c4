import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from '@/platform/answer';
import { asInParts, protocol } from './whole-protocol';

export const calendar = 'https://calendar.google.com/calendar/u/0/r/week';
export const names = Object.keys(protocol) as (keyof typeof protocol)[];

/**
 * The edge of the background, with handlers behind it that do nothing.
 * @returns the names of the requests that reached one, as they come in
 */
export function startEdge(replyTo: (name: string) => unknown): string[] {
  fakeBrowser.reset();
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        reached.push(name);
        return replyTo(name);
      },
    ]),
  ) as unknown as Handlers;
  answer(asInParts(handlers), ['https://calendar.google.com']);
  return reached;
}
