import * as z from 'zod/mini';
import { Finding, findingKey } from './finding';

/** A finding as a person is shown it: the words, and a little of what stands around them. */
export const Held = z.object({
  kind: Finding.shape.kind,
  name: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  key: z.string(),
});
export type Held = z.infer<typeof Held>;

const around = 40;

export function heldAt(text: string, finding: Finding): Held {
  const { kind, name, at, length, words } = finding;
  const end = at + length;
  const lineBefore = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const [lineAfter = ''] = text.slice(end).split('\n');
  return {
    kind,
    name,
    before: lineBefore.length > around ? `…${lineBefore.slice(-around)}` : lineBefore,
    words,
    after: lineAfter.length > around ? `${lineAfter.slice(0, around)}…` : lineAfter,
    key: findingKey(finding),
  };
}
