const prefix = 'cairn.said.';

/** Whether something was told and taken note of, as it is now: told again only when it is another. */
export function wasSaid(what: string, now: string): boolean {
  return localStorage.getItem(prefix + what) === now;
}

export function noteSaid(what: string, now: string): void {
  try {
    localStorage.setItem(prefix + what, now);
  } catch {
    // Full or forbidden: it is said once more.
  }
}

/** Everything pages of ours keep beside the store: words not handed over yet, and what was told. */
export function forgetKeptHere(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('cairn.')) localStorage.removeItem(key);
}
