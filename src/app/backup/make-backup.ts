import type { FailureKind } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { sealedExport } from '../own-files/whole-export';

/** A worker that dies while it is asked answers nothing; the next one does. */
const attempts = 5;
const pauseMs = 1000;

/**
 * What a page that nobody sees does: it makes the backup that is due, and hands over where it lies. A worker cannot give a
 * file an address; a page can. It is closed by the background once the file is saved.
 */
export async function makeBackup(): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if ((await tryOnce()) !== 'unexpected') return;
    await new Promise((later) => setTimeout(later, pauseMs));
  }
}

async function tryOnce(): Promise<FailureKind | undefined> {
  const wanted = await ask('backup.wanted', {});
  if (!wanted.ok) return wanted.failure.kind;
  const made = await sealedExport({ recipient: wanted.value.recipient });
  if (!made.ok) return made.failure.kind === 'not-found' ? 'unexpected' : made.failure.kind;
  const url = URL.createObjectURL(made.value.content);
  const told = await ask('backup.made', { url, fileName: made.value.fileName });
  URL.revokeObjectURL(url);
  return told.ok ? undefined : told.failure.kind;
}
