import '../theme/add.css';
import { useId, useState } from 'preact/hooks';
import { Button } from '../Button';
import { TextField } from '../Field';
import { useSay } from '../say';

/** An invitation as text or as a file; the file may be dropped anywhere on it. Failures are said where they happened. */
export function PasteForm(props: {
  busy: boolean;
  /** A sentence with the remedy. */
  failure: string | undefined;
  onText: (text: string) => void;
  onPickFile: () => void;
  onFile: (file: File) => void;
  onHand: () => void;
}) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const [over, setOver] = useState(false);
  const find = (): void => {
    setEmpty(text.trim() === '');
    if (text.trim() !== '') props.onText(text);
  };
  return (
    <section
      class={over ? 'drop over' : 'drop'}
      aria-labelledby={id}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) props.onFile(file);
      }}
    >
      <h2 class="title-s" id={id}>
        {say('add_paste_question')}
      </h2>
      <TextField
        label={say('add_paste_label')}
        lines={5}
        value={text}
        onInput={setText}
        placeholder={say('add_paste_placeholder')}
        error={empty ? say('add_paste_empty') : props.failure}
        autoFocus
      />
      <div class="row">
        <Button kind="primary" busy={props.busy} onPress={find}>
          {say('add_find')}
        </Button>
      </div>
      <div class="stack others">
        <p class="soft">{say('add_file_hint')}</p>
        <div class="row">
          <Button icon="file" onPress={props.onPickFile}>
            {say('blind_file')}
          </Button>
          <Button kind="text" icon="pen" onPress={props.onHand}>
            {say('add_hand')}
          </Button>
        </div>
      </div>
    </section>
  );
}
