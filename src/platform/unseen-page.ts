import { browser } from 'wxt/browser';

/** Chrome's pages without a window; not among the types of every browser. */
interface Offscreen {
  hasDocument(): Promise<boolean>;
  createDocument(wanted: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** What must be allowed for it, asked for with what it is for. Firefox's background is a page and needs nothing. */
export const unseenNeeds: readonly string[] = import.meta.env.FIREFOX ? [] : ['offscreen'];

const offscreen = (): Offscreen => (browser as unknown as { offscreen: Offscreen }).offscreen;

/** Opens a page of ours that nobody sees, in place of the one that is open. */
export async function openUnseen(path: string): Promise<void> {
  await closeUnseen();
  if (!import.meta.env.FIREFOX) {
    const justification = 'A file is made that is saved to the downloads.';
    return offscreen().createDocument({ url: path, reasons: ['BLOBS'], justification });
  }
  const frame = document.createElement('iframe');
  frame.src = path;
  document.body.append(frame);
}

export async function closeUnseen(): Promise<void> {
  if (import.meta.env.FIREFOX) for (const frame of document.querySelectorAll('iframe')) frame.remove();
  else if (await offscreen().hasDocument()) await offscreen().closeDocument();
}
