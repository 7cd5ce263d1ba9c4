import { useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import { ask } from '@/platform/ask';
import { pickFile } from '@/platform/files';
import { isOwnTab, openTab, ownPage, popupHoldsDialogs } from '@/platform/pages';
import type { ReplyOf } from '@/platform/protocol';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';

/** Past this a file is not even read: it could not be handed on. */
const largest = 48 * 1024 * 1024;

/** A file is picked, looked into, and taken in once the person has seen what it would change. */
export function useBringBack() {
  const say = useSay();
  const tell = useToast();
  const [text, setText] = useState<string>();
  const [found, setFound] = useState<ReplyOf<'data.look'>>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const cancel = (): void => {
    setText(undefined);
    setFound(undefined);
  };
  const pick = async (): Promise<void> => {
    // Firefox closes the popup under the dialog: the same room in a tab does not go away.
    if (!popupHoldsDialogs && !(await isOwnTab())) return openTab(ownPage('/popup.html#settings'));
    const file = await pickFile('.json,application/json');
    if (!file) return;
    setFailure(undefined);
    if (file.size > largest) return setFailure(say(failureKey('file-too-large')));
    setBusy(true);
    const content = await file.text();
    const answer = await ask('data.look', { text: content });
    setBusy(false);
    if (!answer.ok) return setFailure(say(failureKey(answer.failure.kind)));
    setText(content);
    setFound(answer.value);
  };
  const merge = async (): Promise<void> => {
    if (text === undefined) return;
    setBusy(true);
    const answer = await ask('data.merge', { text });
    setBusy(false);
    cancel();
    if (answer.ok) tell(say('bring_back_told', { count: answer.value.new + answer.value.newer }));
    else setFailure(say(failureKey(answer.failure.kind)));
  };
  return { found, busy, failure, onPick: () => void pick(), onMerge: () => void merge(), onCancel: cancel };
}
