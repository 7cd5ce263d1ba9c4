import '../theme/secret.css';
import { useState } from 'preact/hooks';
import { Busy } from '../Busy';
import { Button } from '../Button';
import { TextField } from '../Field';
import { Share } from '../Share';
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

/** How far a file that is brought back has come. */
export type BringingBack =
  | { readonly step: 'pick'; readonly failure?: string }
  | { readonly step: 'locked'; readonly lock: 'passphrase' | 'key'; readonly failure?: string }
  | { readonly step: 'reading'; readonly how: 'look' | 'take'; readonly share?: number }
  | { readonly step: 'found'; readonly found: FoundInFile };

const counts = ['new', 'newer', 'same', 'kept', 'removed', 'unreadable'] as const;

/** A file that Cairn saved, looked into before anything of it is taken in. */
export function BringBack(props: {
  at: BringingBack;
  /** The last one was cut off. */
  unfinished: boolean;
  onPick: () => void;
  onOpen: (words: string) => void;
  onKeyFile: () => void;
  onTake: () => void;
  onStop: () => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const { at } = props;
  switch (at.step) {
    case 'pick':
      return (
        <div class="stack">
          <p class="soft">{say('bring_back_words')}</p>
          {props.unfinished && <p role="status">{say('bring_back_unfinished')}</p>}
          {at.failure && (
            <p class="error" role="alert">
              {at.failure}
            </p>
          )}
          <div>
            <Button kind="quiet" icon="file" onPress={props.onPick}>
              {say('bring_back')}
            </Button>
          </div>
        </div>
      );
    case 'locked':
      return <Locked {...props} lock={at.lock} failure={at.failure} />;
    case 'reading':
      return (
        <div class="stack">
          {at.share === undefined ? (
            <Busy label={say(`bring_back_reading_${at.how}`)} />
          ) : (
            <Share label={say(`bring_back_reading_${at.how}`)} share={at.share} onStop={props.onStop} />
          )}
        </div>
      );
    case 'found':
      return <Found found={at.found} onTake={props.onTake} onCancel={props.onCancel} />;
  }
}

/** The words or the key that open the file. */
function Locked(props: {
  lock: 'passphrase' | 'key';
  failure: string | undefined;
  onOpen: (words: string) => void;
  onKeyFile: () => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const [words, setWords] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') props.onOpen(words);
      }}
    >
      <TextField
        label={say(`bring_back_${props.lock}`)}
        type="password"
        value={words}
        error={props.failure}
        hint={say(`bring_back_${props.lock}_hint`)}
        autoFocus
        onInput={setWords}
      />
      <div class="row wraps">
        <Button submits off={words === ''}>
          {say('bring_back_open')}
        </Button>
        {props.lock === 'key' && (
          <Button kind="quiet" icon="file" onPress={props.onKeyFile}>
            {say('bring_back_key_file')}
          </Button>
        )}
        <Button kind="text" onPress={props.onCancel}>
          {say('ui_cancel')}
        </Button>
      </div>
    </form>
  );
}

function Found(props: { found: FoundInFile; onTake: () => void; onCancel: () => void }) {
  const say = useSay();
  const { found } = props;
  const list = (
    <ul class="bullets">
      {counts
        .filter((count) => found[count] > 0)
        .map((count) => (
          <li key={count}>{say(`bring_back_${count}`, { count: found[count] })}</li>
        ))}
    </ul>
  );
  if (found.new + found.newer === 0) {
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
      onYes={props.onTake}
      onNo={props.onCancel}
    >
      {found.pairs.length > 0 && <p dir="auto">{found.pairs.join(' · ')}</p>}
      {list}
    </SureQuestion>
  );
}
