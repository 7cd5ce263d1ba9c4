import { useState } from 'preact/hooks';
import type { SeenEvent } from '@/domain/event';
import type { FailureKind, Result } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { pickFile } from '@/platform/files';
import { isOwnTab, openTab, ownPage, popupHoldsDialogs } from '@/platform/pages';
import type { Way } from './Rooms';

/** Beyond this a calendar file is not even opened; what the reader takes is less. */
const largestFile = 20_000_000;

/**
 * Meetings brought by the person: from a file, from a pasted invitation, by hand. One goes on to its own room, of several
 * one is chosen first. The readers are loaded when they are needed.
 */
export function useFound(way: Way) {
  const [failed, setFailed] = useState<FailureKind>();
  const [busy, setBusy] = useState(false);

  const add = async (event: SeenEvent): Promise<void> => {
    const added = await ask('meeting.add', { event });
    if (added.ok) way.go({ view: 'event', id: added.value.meeting.id }, true);
    else setFailed(added.failure.kind);
  };
  const take = async (read: () => Promise<Result<SeenEvent[]>>): Promise<void> => {
    setFailed(undefined);
    setBusy(true);
    const found = await read().catch(
      (): Result<SeenEvent[]> => ({ ok: false, failure: { kind: 'unexpected' } }),
    );
    const [only, ...more] = found.ok ? found.value : [];
    if (!found.ok) setFailed(found.failure.kind);
    else if (only && more.length === 0) await add(only);
    else way.go({ view: 'found', events: found.value });
    setBusy(false);
  };
  const open = (file: File): Promise<void> =>
    take(async () => {
      if (file.size > largestFile) return { ok: false, failure: { kind: 'file-too-large' } };
      const { readIcs } = await import('@/calendars/file/read-ics');
      return readIcs(await file.text(), Date.now());
    });
  return {
    failed,
    busy,
    add,
    open,
    pick: async (): Promise<void> => {
      if (!popupHoldsDialogs && !(await isOwnTab())) return openTab(ownPage('/popup.html#paste'));
      const file = await pickFile('.ics,text/calendar');
      if (file) await open(file);
    },
    paste: (text: string): Promise<void> =>
      take(async () => {
        const { readInvitation } = await import('@/calendars/file/read-invitation');
        return readInvitation(text, Date.now(), Temporal.Now.timeZoneId());
      }),
  };
}
