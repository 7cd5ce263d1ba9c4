import { ask } from '@/platform/ask';
import { sealedExport } from '../own-files/whole-export';

/**
 * What a page that nobody sees does: it makes the backup that is due, and hands over where it lies. A worker cannot give a
 * file an address; a page can. It is closed by the background once the file is saved.
 */
export async function makeBackup(): Promise<void> {
  const wanted = await ask('backup.wanted', {});
  if (!wanted.ok) return;
  const made = await sealedExport({ recipient: wanted.value.recipient });
  if (!made.ok) return void ask('backup.made', { failure: made.failure.kind });
  const url = URL.createObjectURL(made.value.content);
  await ask('backup.made', { url, fileName: made.value.fileName });
  URL.revokeObjectURL(url);
}
