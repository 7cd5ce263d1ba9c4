import { askUnguarded as ask } from './ask-unguarded';
import { offeredPart } from './later';

/**
 * The part of a content script that is needed only now and then. The background puts its script into the same frame, where
 * scripts of ours share one world, and it hands itself over (`offerPart`). `undefined` where that was not possible.
 * What an earlier version left in that world does not count: the script runs anew for everyone who asks.
 */
export async function loadPagePart<T>(name: 'open' | 'whole'): Promise<T | undefined> {
  const answer = await ask('page.part', { part: name });
  return answer.ok ? offeredPart<T>(name) : undefined;
}
