import { type Failure, failure, type Result, success } from '@/domain/failure';
import { SplitError, splitExport } from '@/domain/own-files/split-export';
import type { ReplyOf, RequestOf } from '@/platform/protocol';

export type Counts = ReplyOf<'data.take'>;
type Row = RequestOf<'data.take'>['rows'][number];

/** So many characters of rows are handed on at a time: far below what fits into a message, and the bar moves. */
const portion = 1024 * 1024;
/** Past this it is no file of words any more. */
const largest = 1024 * 1024 * 1024;

export interface Reading {
  readonly how: 'look' | 'take';
  /** Hands some rows to the background. */
  readonly send: (request: RequestOf<'data.take'>) => Promise<Result<Counts>>;
  readonly signal?: AbortSignal;
}

/**
 * Reads a saved file from beginning to end, portion by portion, and hands its rows on. Cut off anywhere, by the person or by
 * the browser, it has taken in whole portions; the rest follows when the file is brought once more.
 * @returns failure `file-broken`, `file-foreign`, `file-newer`, `file-too-large`; `undefined` where it was stopped
 */
export async function readSaved(
  file: ReadableStream<string>,
  { how, send, signal }: Reading,
): Promise<Result<Counts> | undefined> {
  const head: { cairn?: unknown; schema?: unknown } = {};
  const sum: Counts = { new: 0, newer: 0, same: 0, kept: 0, removed: 0, unreadable: 0, pairs: [] };
  let rows: Row[] = [];
  let through = 0;
  let handed = 0;

  const hand = async (): Promise<Failure | undefined> => {
    const { schema } = head;
    if (!isHead(head)) return undefined;
    const some = rows;
    rows = [];
    handed = through;
    const counts = await send({ schema: schema as number, rows: some, how });
    if (!counts.ok) return counts.failure;
    add(sum, counts.value);
    return undefined;
  };
  const splitter = splitExport({
    onValue(key, value) {
      if (key === 'cairn' || key === 'schema') {
        head[key] = value;
        if (!(key === 'cairn' ? value === 1 : isVersion(value))) throw new SplitError('file-foreign');
        // What Cairn writes beside its lists is a number or a word.
      } else if (typeof value === 'object') throw new SplitError('file-foreign');
    },
    onRow: (name, row) => void rows.push({ name, row }),
  });
  try {
    for await (const text of file) {
      for (let at = 0; at < text.length; at += portion) {
        if (signal?.aborted) return undefined;
        splitter.push(text.slice(at, at + portion));
        through += Math.min(portion, text.length - at);
        if (through > largest) return failure('file-too-large');
        const failed = through - handed >= portion ? await hand() : undefined;
        if (failed) return { ok: false, failure: failed };
      }
    }
    splitter.end();
  } catch (error) {
    if (error instanceof SplitError) return failure(error.kind);
    throw error;
  }
  if (!isHead(head)) return failure('file-foreign');
  const failed = await hand();
  return failed ? { ok: false, failure: failed } : success(sum);
}

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;
const isHead = ({ cairn, schema }: { cairn?: unknown; schema?: unknown }): boolean =>
  cairn === 1 && isVersion(schema);

function add(sum: Counts, { pairs, ...counts }: Counts): void {
  for (const [name, count] of Object.entries(counts) as [keyof typeof counts, number][]) sum[name] += count;
  sum.pairs.push(...pairs);
}
