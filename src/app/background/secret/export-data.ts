import { noPlan } from '@/domain/own-files/backup-plan';
import { defaultSettings } from '@/domain/settings';
import { forgetFolder } from '@/platform/folder';
import { keptBackup, keptGone, keptOpenEvents, keptRemoved, keptSettings } from '@/platform/kept';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';

/** So much goes into one message: browsers carry 64 MiB at most, and a character may take three bytes. */
export const portion = 16 * 1024 * 1024;

/** The rest of a long export, as of the moment it was begun; gone with the worker. */
let held: { readonly of: string; readonly fileName: string; readonly json: string } | undefined;

/**
 * Everything that is stored, in a file that can be read without Cairn. A long one comes in portions: whoever got `next`
 * asks on with it.
 * @throws {Refusal} `not-found` where the worker that began was stopped meanwhile
 */
export async function exportData(
  cairn: Cairn,
  { of, at = 0 }: RequestOf<'data.export'> = {},
  longest = portion,
): Promise<ReplyOf<'data.export'>> {
  if (of !== undefined && of !== held?.of) throw missing('export');
  const whole = of === undefined ? await makeExport(cairn) : held;
  if (whole === undefined) throw missing('export');
  const end = endOfPortion(whole.json, at + longest);
  const isLast = end >= whole.json.length;
  held = isLast ? undefined : whole;
  const next = isLast ? {} : { next: { of: whole.of, at: end } };
  return { fileName: whole.fileName, json: whole.json.slice(at, end), ...next };
}

async function makeExport(cairn: Cairn): Promise<NonNullable<typeof held>> {
  const at = new Date(cairn.now()).toISOString();
  const json = JSON.stringify({ cairn: 1, at, ...(await cairn.store.exportAll()) }, null, 2);
  return { of: cairn.newId(), fileName: `cairn-${at.slice(0, 10)}.json`, json };
}

/** No character is cut in two: a half of one is none on the other side. */
function endOfPortion(json: string, end: number): number {
  const last = json.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/** Everything that is stored or set is gone, and so is what was planned. */
export async function deleteEverything(cairn: Cairn): Promise<void> {
  await cairn.store.deleteEverything();
  await keptSettings.write(defaultSettings);
  await keptOpenEvents.write([]);
  await keptBackup.write(noPlan);
  await keptGone.write([]);
  await keptRemoved.write(null);
  await forgetFolder();
  cairn.changed();
}
