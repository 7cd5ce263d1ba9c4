import { diff3MergeRegions, type IRegion } from 'node-diff3';

/**
 * A text that two windows or two devices changed at once, with the words of both in it. Changes at different places are
 * both made. Where both wrote at the same place, both stand there: side by side within a sentence, one below the other
 * where they are whole lines; which of them is meant only the person knows. Whichever of the two is called mine, the
 * answer is the same: two devices come to one text without asking each other.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const [one, other] = mine < theirs ? [mine, theirs] : [theirs, mine];
  const parted = base.length + one.length + other.length > longest ? sentencesOf : tokensOf;
  const [before, first, second] = [parted(base), parted(one), parted(other)];
  const head = sharedLength(before, first, second);
  const tail = sharedLength(...([before, first, second].map((each) => each.slice(head).reverse()) as Three));
  const within = (tokens: readonly string[]): string[] => tokens.slice(head, tokens.length - tail);
  const pieces = [before.slice(0, head).join('')];
  for (const place of placesOf(diff3MergeRegions(within(first), within(before), within(second)))) {
    if (place.stable) pieces.push(place.text);
    else pieces.push(both(place, pieces.join('')));
  }
  return [...pieces, ...before.slice(before.length - tail)].join('');
}

type Three = [string[], string[], string[]];

/** So long a text, three times over, is compared by its sentences: by its words it would take its time. */
const longest = 9000;

const sentencesOf = (text: string): string[] => text.match(/[^.!?…。！？\n]*[.!?…。！？\n]?/gu) ?? [];

/** Words; signs and spaces are each on their own, as is every letter of a script that does not part its words. */
function tokensOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}'’_-])+|\P{M}\p{M}*|\p{M}/gu,
    ) ?? []
  );
}

function sharedLength(...[base, ...others]: Three): number {
  let length = 0;
  while (
    base[length] !== undefined &&
    others.every((each) => each.length > length && each[length] === base[length])
  )
    length += 1;
  return length;
}

interface Change {
  readonly stable: false;
  readonly base: readonly string[];
  readonly one: readonly string[];
  readonly other: readonly string[];
}
type Place = { readonly stable: true; readonly text: string } | Change;

/** The regions in order. A space or a sign that both left between two places they changed parts nothing. */
function placesOf(regions: readonly IRegion<string>[]): Place[] {
  const places: Place[] = [];
  let gap: readonly string[] | undefined;
  for (const region of regions) {
    if (region.stable) {
      const { buffer, bufferContent } = region;
      const small = buffer === 'o' && !bufferContent.some((token) => /[\p{L}\p{N}]/u.test(token));
      gap = small && places.at(-1)?.stable === false ? bufferContent : undefined;
      places.push({ stable: true, text: bufferContent.join('') });
      continue;
    }
    const { oContent: base, aContent: one, bContent: other } = region;
    const before = gap && places.at(-2);
    if (gap && before?.stable === false) {
      const across = (first: readonly string[], then: readonly string[]) => [
        ...first,
        ...(gap ?? []),
        ...then,
      ];
      places.splice(-2, 2, {
        stable: false,
        base: across(before.base, base),
        one: across(before.one, one),
        other: across(before.other, other),
      });
    } else places.push({ stable: false, base, one, other });
    gap = undefined;
  }
  return places;
}

/** What two hands made of one place. */
function both(change: Change, before: string): string {
  const [one, other] = [change.one.join(''), change.other.join('')];
  // One of them went on from where the other was, or took out what the other wrote in.
  if (other.startsWith(one)) return other;
  if (one.startsWith(other)) return one;
  return (
    around(change.base, change.one, other) ??
    around(change.base, change.other, one) ??
    `${one.trimEnd()}${before === '' || before.endsWith('\n') ? '\n' : ' / '}${other.trimStart()}`
  );
}

/** One hand put something else in place of what the other wrote before or after. */
function around(base: readonly string[], wrote: readonly string[], instead: string): string | undefined {
  if (base.length === 0) return undefined;
  const same = (part: readonly string[]): boolean => base.every((token, nth) => token === part[nth]);
  if (same(wrote)) return instead + wrote.slice(base.length).join('');
  if (same(wrote.slice(-base.length))) return wrote.slice(0, -base.length).join('') + instead;
  return undefined;
}
