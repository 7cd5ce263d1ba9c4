import { openSelectors } from './open-selectors';
import { cardPrefixes } from './open-words';
import { textOf } from './pieces';

/** What a button shows and what it is called. */
interface Shown {
  readonly button: Element;
  readonly label: string;
  readonly text: string;
}

/** What stands before and after a name in the label of its button, in any language. */
type Frame = readonly [before: string, after: string];

/**
 * The buttons that stand for a person, and the names. Each person has two: a picture, and a name. What surrounds the name
 * in their labels ("Opens card for …") is learned from the page itself.
 */
export function personButtons(box: Element): Map<Element, string> {
  const any = openSelectors.personButton.join(',');
  const shown = [...box.querySelectorAll(any)]
    .filter((button) => button.parentElement?.closest(any) == null)
    .map(
      (button): Shown => ({
        button,
        label: squeezed(button.getAttribute('aria-label')),
        text: textOf(button),
      }),
    );
  const sure = new Map(shown.flatMap((each) => entry(each, surely(each) ?? paired(each, shown))));
  const frames = shown.flatMap((each) => {
    const frame = frameAround(sure.get(each.button), each.label);
    return frame ? [frame] : [];
  });
  if (frames.length === 0) frames.push(...framesByInitials(shown));
  return new Map(
    shown.flatMap((each) =>
      entry(each, sure.get(each.button) ?? framed(each.label, frames) ?? nameByInitials(each)),
    ),
  );
}

function entry({ button }: Shown, name: string | undefined): [Element, string][] {
  return name === undefined || name === '' ? [] : [[button, name]];
}

function squeezed(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

const anAddress = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/;

/** A picture is named by the bare name; some labels begin as is known; some buttons can do nothing but open a card. */
function surely({ button, label, text }: Shown): string | undefined {
  const picture = button.matches('[role="img"]') ? button : button.querySelector('[role="img"][aria-label]');
  const pictured = squeezed(picture?.getAttribute('aria-label'));
  if (pictured !== '' && (label === '' || label.includes(pictured))) return pictured;
  const prefix = cardPrefixes.find((each) => label.toLowerCase().startsWith(each));
  if (prefix !== undefined) return label.slice(prefix.length).trim();
  const opensCard = button.matches(`${openSelectors.personButton[0]}, .fui-Persona`);
  if (opensCard && text.length > 2 && (label === '' || label.includes(text))) return text;
  return anAddress.test(text) && label.includes(text) ? text : undefined;
}

/** Two buttons of the same label, one of them showing a part of it: picture and name of one person. */
function paired({ button, label }: Shown, all: readonly Shown[]): string | undefined {
  if (label === '') return undefined;
  const alike = all.filter((other) => other.label === label);
  const text = alike.map((each) => each.text).find((each) => each.length > 2 && label.includes(each));
  return alike.some((other) => other.button !== button) ? text : undefined;
}

function frameAround(name: string | undefined, label: string): Frame | undefined {
  const at = name === undefined ? -1 : label.lastIndexOf(name);
  if (name === undefined || at < 0 || label === name) return undefined;
  return [label.slice(0, at), label.slice(at + name.length)];
}

function framed(label: string, frames: readonly Frame[]): string | undefined {
  const frame = frames.find(
    ([before, after]) =>
      label.length > before.length + after.length && label.startsWith(before) && label.endsWith(after),
  );
  return frame && label.slice(frame[0].length, label.length - frame[1].length).trim();
}

/** A frame around one button's text is the frame of names if it leaves of another's label what its letters stand for. */
function framesByInitials(all: readonly Shown[]): Frame[] {
  const pictures = all.filter(({ text }) => isInitials(text));
  return all.flatMap(({ label, text }) => {
    const frame = text.length > 2 ? frameAround(text, label) : undefined;
    if (!frame || !label.includes(text)) return [];
    const fits = pictures.some((each) => {
      const name = framed(each.label, [frame]);
      return name !== undefined && haveInitials(name.split(' '), each.text);
    });
    return fits ? [frame] : [];
  });
}

function isInitials(text: string): boolean {
  return /^[\p{Lu}\p{Lo}]{2,3}$/u.test(text);
}

function haveInitials(words: readonly string[], letters: string): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return (
    words.length > 1 &&
    first.startsWith([...letters][0] ?? '-') &&
    last.startsWith([...letters].at(-1) ?? '-')
  );
}

/** "Opens card for Robin Mentor" with the picture "RM": the words that these letters are the first ones of. */
function nameByInitials({ label, text }: Shown): string | undefined {
  if (!isInitials(text)) return undefined;
  const words = label.split(' ');
  for (let size = 2; size <= 4; size += 1) {
    for (let from = words.length - size; from >= 0; from -= 1) {
      const part = words.slice(from, from + size);
      if (haveInitials(part, text)) return part.join(' ');
    }
  }
  return undefined;
}
