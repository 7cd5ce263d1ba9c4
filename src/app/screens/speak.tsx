import type { VNode } from 'preact';
import { createSay, readDirection, readLanguage } from '@/platform/words';
import { SayContext } from '@/ui/say';

/** Gives a page its language and reading direction, and everything in it the words of the catalogue. */
export function speak(page: Document, content: VNode): VNode {
  page.documentElement.lang = readLanguage();
  page.documentElement.dir = readDirection();
  return <SayContext.Provider value={createSay()}>{content}</SayContext.Provider>;
}
