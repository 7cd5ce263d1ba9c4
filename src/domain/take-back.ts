import type { Agreement } from './agreement/agreement';
import { type Audience, onlyPrivate } from './audience';
import type { Feedback } from './feedback/feedback';
import type { RecapPart } from './recap';

/** Everything a draft may have been made of, as it is now. */
export interface Captured {
  readonly lines: readonly { readonly id: string; readonly audience: Audience }[];
  readonly points: Agreement['points'];
  readonly feedback: readonly Feedback[];
}

interface Drafted {
  readonly parts: RecapPart[];
  readonly body?: string | undefined;
}

/**
 * Takes out of a draft what was shared when it was written and is only mine now. A text that was typed in place of the parts
 * goes as well, because nobody can tell which of its words came from that line. The very same draft where nothing changed.
 */
export function takeBack<D extends Drafted>(draft: D, captured: Captured): D {
  const secret = new Set([
    ...onlyPrivate(captured.lines).map(({ id }) => id),
    ...onlyPrivate(captured.feedback).map(({ id }) => id),
    ...onlyPrivate(captured.points).map(({ key }) => `agree:${key}`),
  ]);
  const isSecret = ({ id }: RecapPart): boolean => {
    const of = id.slice(id.indexOf(':') + 1);
    return (
      secret.has(id) ||
      secret.has(of) ||
      captured.feedback.some((each) => secret.has(each.id) && of.startsWith(`${each.id}:`))
    );
  };
  const parts = draft.parts.filter((part) => !isSecret(part));
  if (parts.length === draft.parts.length) return draft;
  const { body: _, ...rest } = draft;
  return { ...rest, parts } as D;
}
