import { render } from 'preact';
import { ask, guardAsking } from '@/platform/ask';
import { onLockSign, readLockSign } from '@/platform/lock-sign';
import { createTypingBox } from '@/platform/typing-box';
import { closeTypingWith } from '@/platform/typing-journal';
import { speak } from './speak';

/** A hand that goes on moving says so once in this time. */
const stirMs = 30_000;

/**
 * Stands in front of a page of ours while the vault is closed. The page stays as it is below: what it asked for is asked
 * once more when the vault is open, and the person is where they were. Where there is no vault, nothing of this is loaded.
 * @param framed in a calendar's page, which could draw the same field: there no passphrase is asked for
 */
export function guardLock(page: Document, app: HTMLElement, framed = false): void {
  const gate = page.createElement('div');
  app.after(gate);
  const waiting: (() => void)[] = [];
  let shown = false;
  let hasVault = false;
  let before: Element | null = null;

  const lift = (): void => {
    if (!shown) return;
    shown = false;
    render(null, gate);
    app.hidden = false;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    for (const go of waiting.splice(0)) go();
  };
  const lower = (): void => {
    hasVault = true;
    if (shown) return;
    shown = true;
    before = page.activeElement;
    app.hidden = true;
    void import('./UnlockRoom').then(({ UnlockRoom }) => {
      if (shown) render(speak(page, <UnlockRoom framed={framed} onOpen={opened} />), gate);
    });
  };
  /** Words typed before the key is known are handed on, but written down nowhere. */
  const prepareTyping = async (): Promise<void> => {
    closeTypingWith('none yet');
    const answer = await ask('vault.typing', {});
    if (answer.ok)
      closeTypingWith(answer.value.key === null ? undefined : await createTypingBox(answer.value.key));
  };
  const opened = (): void => void prepareTyping().finally(lift);

  onLockSign((closed) => {
    hasVault = closed !== undefined;
    if (closed) lower();
    else opened();
  });
  const ready = readLockSign().then((closed) => {
    if (closed === undefined) return undefined;
    hasVault = true;
    if (closed) return lower();
    return prepareTyping();
  });
  guardAsking({
    before: ready,
    untilOpen: () => {
      lower();
      return new Promise((go) => waiting.push(go));
    },
  });

  let stirredAt = 0;
  const stir = (event: Event): void => {
    if (!hasVault || shown || !event.isTrusted || Date.now() - stirredAt < stirMs) return;
    stirredAt = Date.now();
    void ask('vault.stir', {});
  };
  page.addEventListener('pointerdown', stir, { capture: true, passive: true });
  page.addEventListener('keydown', stir, { capture: true, passive: true });
}
