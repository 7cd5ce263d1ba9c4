import type { Fallbacks, Subject } from './fallbacks';
import { readLabel } from './label';
import { readOldLabel, withoutCharm } from './old-label';

/** The text on the card that its name repeats; else what stands before the time in its name. */
export function subjectAlone(
  button: HTMLElement,
  label: string,
  languages: readonly string[],
  fallbacks: Fallbacks,
): Subject {
  const onCard = textOnCard(button, label);
  if (onCard !== undefined) return { title: onCard, via: 'text' };
  const { subject, from, clocks, tail } = readLabel(label, undefined, languages, fallbacks);
  const old = from && readOldLabel(label, tail);
  if (old) return { title: old.subject, via: 'old-label', old };
  return { title: withoutCharm(subject ?? (from || clocks ? '' : label.trim())), via: 'label' };
}

/** The text on the card that its name begins with or repeats; the first text where it has no name. */
function textOnCard(button: HTMLElement, label: string): string | undefined {
  const texts = [...button.querySelectorAll('*')]
    .filter((each) => each.childElementCount === 0 && each.localName !== 'time')
    .map((each) => (each.textContent ?? '').trim())
    .filter((text) => /\p{L}/u.test(text) && !/^\P{L}{4,5}\p{L}{0,2}$/u.test(text));
  if (label === '') return texts[0] ?? ((button.textContent ?? '').trim() || undefined);
  // The subject comes first in the name, behind no more than the name of a picture.
  const place = (text: string) => label.indexOf(text);
  return texts
    .filter((text) => label.includes(text))
    .sort((one, other) => place(one) - place(other) || other.length - one.length)[0];
}
