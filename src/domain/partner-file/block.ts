import * as z from 'zod/mini';
import { failure, type Result, success } from '../failure';
import { PartnerData, partnerFileVersion } from './partner-data';

const begin = '-----BEGIN CAIRN PAIR-----';
const end = '-----END CAIRN PAIR-----';
/** Two people's shared lines are some kilobytes; what is larger is something else. */
export const longestFile = 2 * 1024 * 1024;

/** Data as a block of letters that survives a mail, as keys and certificates do (RFC 7468). */
export function writeBlock(data: PartnerData): string {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return [begin, ...(btoa(binary).match(/.{1,64}/g) ?? []), end].join('\n');
}

/**
 * The block of a file, or of a mail it was pasted into: the last one that stands in a line of its own. Quoting and other
 * breaks of lines do not matter.
 * @returns failure `file-too-large`, `file-foreign` (no block), `file-broken` (none that can be read), `file-newer`
 */
export function readBlock(text: string): Result<PartnerData> {
  if (text.length > longestFile) return failure('file-too-large');
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^[\s>|]+|\s+$/g, ''));
  const last = lines.lastIndexOf(end);
  const first = lines.lastIndexOf(begin, last);
  if (last < 0 || first < 0) return failure('file-foreign');
  let raw: unknown;
  try {
    const binary = atob(lines.slice(first + 1, last).join(''));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure('file-broken');
  }
  const head = z.safeParse(z.object({ cairn: z.literal('pair'), version: z.int() }), raw);
  if (!head.success) return failure('file-foreign');
  if (head.data.version > partnerFileVersion) return failure('file-newer');
  const parsed = z.safeParse(PartnerData, raw);
  return parsed.success ? success(parsed.data) : failure('file-broken');
}
