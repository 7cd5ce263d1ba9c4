import { Button } from '../Button';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';

export interface FoundInFile {
  readonly new: number;
  readonly newer: number;
  readonly same: number;
  readonly kept: number;
  readonly removed: number;
  readonly unreadable: number;
  readonly pairs: readonly string[];
}

const counts = ['new', 'newer', 'same', 'kept', 'removed', 'unreadable'] as const;

/** A file that Cairn saved, looked into before anything of it is taken in. */
export function BringBack(props: {
  found: FoundInFile | undefined;
  busy: boolean;
  /** Why a file was not taken. */
  failure: string | undefined;
  onPick: () => void;
  onMerge: () => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const { found } = props;
  if (!found) {
    return (
      <div class="stack">
        <p class="soft">{say('bring_back_words')}</p>
        {props.failure && (
          <p class="error" role="alert">
            {props.failure}
          </p>
        )}
        <div>
          <Button kind="quiet" icon="file" busy={props.busy} onPress={props.onPick}>
            {say('bring_back')}
          </Button>
        </div>
      </div>
    );
  }
  const told = counts.filter((count) => found[count] > 0);
  const changes = found.new + found.newer > 0;
  const list = (
    <ul class="bullets">
      {told.map((count) => (
        <li key={count}>{say(`bring_back_${count}`, { count: found[count] })}</li>
      ))}
    </ul>
  );
  if (!changes) {
    return (
      <div class="stack" role="status">
        <p>{say('bring_back_nothing')}</p>
        {list}
        <div>
          <Button kind="quiet" onPress={props.onCancel}>
            {say('capture_done')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <SureQuestion
      title={say('bring_back_question')}
      yes={say('bring_back_yes')}
      busy={props.busy}
      onYes={props.onMerge}
      onNo={props.onCancel}
    >
      {found.pairs.length > 0 && <p dir="auto">{found.pairs.join(' · ')}</p>}
      {list}
    </SureQuestion>
  );
}
