import { useRef, useState } from 'preact/hooks';
import { type Failure, failure } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import { ask } from '@/platform/ask';
import { pickFile } from '@/platform/files';
import { isOwnTab, openTab, ownPage, popupHoldsDialogs } from '@/platform/pages';
import type { FileKey } from '@/store/age-file';
import { useSay } from '@/ui/say';
import type { BringingBack } from '@/ui/settings/BringBack';
import { useToast } from '@/ui/Toast';
import { type Counts, readSaved } from '../own-files/read-saved';
import { identityIn, keyOf, lockOf, textOf } from '../own-files/saved-text';

/** What is read within so long needs no bar. */
const quietMs = 500;

/** A file is picked, opened where it is sealed, looked into, and taken in once the person has seen what it would change. */
export function useBringBack() {
  const say = useSay();
  const tell = useToast();
  const [at, setAt] = useState<BringingBack>({ step: 'pick' });
  const file = useRef<File | undefined>(undefined);
  const key = useRef<FileKey | undefined>(undefined);
  const stop = useRef<AbortController | undefined>(undefined);
  const failed = ({ kind }: Failure): void => setAt({ step: 'pick', failure: say(failureKey(kind)) });

  const pick = async (): Promise<void> => {
    // Firefox closes the popup under the dialog: the same room in a tab does not go away.
    if (!popupHoldsDialogs && !(await isOwnTab())) return openTab(ownPage('/popup.html#settings'));
    file.current = await pickFile('.json,.age,application/json');
    key.current = undefined;
    if (!file.current) return;
    const lock = await lockOf(file.current);
    if (lock === 'none') await look();
    else setAt({ step: 'locked', lock });
  };
  /** Reads the whole file; nothing comes back where the person stopped it, or it could not be read. */
  const read = async (how: 'look' | 'take'): Promise<Counts | undefined> => {
    if (!file.current) return undefined;
    const { size } = file.current;
    const stopping = new AbortController();
    stop.current = stopping;
    const since = Date.now();
    setAt({ step: 'reading', how });
    const onBytes = (through: number): void => {
      if (Date.now() - since > quietMs) setAt({ step: 'reading', how, share: through / size });
    };
    const send = (request: Parameters<typeof ask<'data.take'>>[1]) => ask('data.take', request);
    // A file that went away under the reading, or whose seal is broken further on, is a broken one.
    const counts = await textOf(file.current, { key: key.current, onBytes })
      .then((text) => readSaved(text, { how, send, signal: stopping.signal }))
      .catch(() => failure('file-broken'));
    if (counts === undefined) setAt({ step: 'pick' });
    else if (!counts.ok) failed(counts.failure);
    return counts?.ok ? counts.value : undefined;
  };
  const look = async (): Promise<void> => {
    const found = await read('look');
    if (found) setAt({ step: 'found', found });
  };
  const open = async (words: string): Promise<void> => {
    if (at.step !== 'locked' || !file.current) return;
    const { lock } = at;
    const identity = lock === 'key' ? identityIn(words) : undefined;
    if (lock === 'key' && identity === undefined)
      return setAt({ step: 'locked', lock, failure: say('bring_back_no_key') });
    setAt({ step: 'reading', how: 'look' });
    // Opening takes the page a second: what it is doing stands there first.
    await new Promise((painted) => setTimeout(painted, 50));
    const opened = await keyOf(file.current, identity === undefined ? { passphrase: words } : { identity });
    if (!opened.ok) return setAt({ step: 'locked', lock, failure: say(failureKey(opened.failure.kind)) });
    key.current = opened.value;
    await look();
  };
  const openWithFile = async (): Promise<void> => {
    const picked = await pickFile('.txt,.key,text/plain');
    if (picked) await open(picked.size > 64 * 1024 ? '' : await picked.text());
  };
  const take = async (): Promise<void> => {
    // Remembered until the end is reached: a browser that is closed on the way can say so next time.
    await ask('data.taking', { whole: false });
    const taken = await read('take');
    if (!taken) return;
    await ask('data.taking', { whole: true });
    setAt({ step: 'pick' });
    tell(say('bring_back_told', { count: taken.new + taken.newer }));
  };
  return {
    at,
    onPick: () => void pick(),
    onOpen: (words: string) => void open(words),
    onKeyFile: () => void openWithFile(),
    onTake: () => void take(),
    onStop: () => stop.current?.abort(),
    onCancel: () => setAt({ step: 'pick' }),
  };
}
