import { type Audience, audiences } from '../audience';

/** The one that changed. Where both did, the same one whichever is called mine. */
export function pick<T>(base: T, mine: T, theirs: T): T {
  const [before, own, other] = [base, mine, theirs].map((each) => JSON.stringify(each) ?? '');
  if (own === before) return theirs;
  if (other === before) return mine;
  return (own ?? '') >= (other ?? '') ? mine : theirs;
}

/** Of two wishes about who may see something the narrower holds. */
export function mergeAudience(base: Audience | undefined, mine: Audience, theirs: Audience): Audience {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  return audiences.find((each) => each === mine || each === theirs) ?? 'me';
}
