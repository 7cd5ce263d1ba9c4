import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { Pair } from '@/domain/pair';
import { Button } from './Button';
import { SelectField } from './Field';
import { Line } from './Line';
import { useSay } from './say';

/** A win in one line, wherever one thinks of it. With one pair there is nothing to choose. */
export function WinCapture(props: {
  pairs: readonly Pair[];
  onWin: (win: { text: string; audience: Audience; pairId: string }) => void;
}) {
  const say = useSay();
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<Audience>('pair');
  const [chosen, setChosen] = useState('');
  const pairId = chosen || (props.pairs[0]?.id ?? '');
  const keep = (): void => {
    if (text.trim() === '' || pairId === '') return;
    props.onWin({ text: text.trim(), audience, pairId });
    setText('');
  };
  return (
    <form
      class="win-capture"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Line
        label={say('win_label')}
        value={text}
        audience={audience}
        placeholder={say('prompt_mentee_win_hint')}
        onInput={setText}
        onAudience={setAudience}
      />
      <div class="row">
        {props.pairs.length > 1 && (
          <SelectField
            label={say('win_with')}
            hideLabel
            value={pairId}
            options={props.pairs.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        )}
        <Button small submits off={text.trim() === ''}>
          {say('win_keep')}
        </Button>
      </div>
    </form>
  );
}
