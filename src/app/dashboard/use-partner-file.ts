import { useRef, useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import { ask } from '@/platform/ask';
import { pickFile, saveFile } from '@/platform/files';
import type { ReplyOf } from '@/platform/protocol';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';

/** The file for the other of a pair, and the one that comes back: looked into first, taken in once it was seen. */
export function usePartnerFile(pairId: string, name: string, onTaken: () => void) {
  const say = useSay();
  const tell = useToast();
  const share = useAnswer('pair.share', { pairId });
  const made = share.state === 'there' ? share.value : undefined;
  const text = useRef('');
  const [found, setFound] = useState<ReplyOf<'pair.take'>>();
  const [failure, setFailure] = useState<string>();
  const again = (): void => {
    if (share.state === 'there') share.again();
  };
  const save = (): void => {
    if (!made || made.content === '') return;
    // A byte order mark: what opens text files on Windows takes one without it for another alphabet.
    saveFile(made.fileName, `\uFEFF${made.content}`, 'text/plain');
    tell(say('settings_exported', { file: made.fileName }));
  };
  const release = async (): Promise<void> => {
    const keys = made?.held.map(({ key }) => key) ?? [];
    await ask('held.release', { of: 'pair', id: pairId, keys });
    again();
  };
  const pick = async (): Promise<void> => {
    const file = await pickFile('.txt,.eml,text/plain');
    if (!file) return;
    text.current = await file.text();
    const looked = await ask('pair.take', { pairId, text: text.current, how: 'look' });
    setFound(looked.ok ? looked.value : undefined);
    setFailure(looked.ok ? undefined : say(failureKey(looked.failure.kind)));
  };
  const take = async (): Promise<void> => {
    // The person has just seen whose it seems to be.
    const taken = await ask('pair.take', { pairId, text: text.current, how: 'take', sure: true });
    setFound(undefined);
    if (!taken.ok) return setFailure(say(failureKey(taken.failure.kind)));
    tell(say('partner_take_told', { name, count: taken.value.new + taken.value.newer }));
    again();
    onTaken();
  };
  return {
    words: made?.words,
    held: made?.held ?? [],
    found,
    failure,
    onSave: save,
    onRelease: () => void release(),
    onPick: () => void pick(),
    onTake: () => void take(),
    onCancel: () => setFound(undefined),
  };
}
