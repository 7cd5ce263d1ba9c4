import { type Result, success } from '@/domain/failure';
import { ask } from '@/platform/ask';
import type { SealedBy } from '@/store/age-file';

export interface WholeFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** Everything that is kept, as a file: portion by portion from the background, as of the moment it was begun. */
export async function wholeExport(): Promise<Result<WholeFile>> {
  const parts: string[] = [];
  let answer = await ask('data.export', {});
  while (answer.ok) {
    parts.push(answer.value.json);
    const { fileName, next } = answer.value;
    if (next === undefined)
      return success({ fileName, content: new Blob(parts, { type: 'application/json' }) });
    answer = await ask('data.export', next);
  }
  return answer;
}

/** The same, opened by a passphrase or a key alone. */
export async function sealedExport(by: SealedBy): Promise<Result<WholeFile>> {
  const whole = await wholeExport();
  if (!whole.ok) return whole;
  const { sealFile } = await import('@/store/age-file');
  const sealed = await sealFile(whole.value.content.stream(), by);
  return success({
    fileName: `${whole.value.fileName}.age`,
    content: await new Response(sealed as unknown as BodyInit).blob(),
  });
}
