import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { Sheet } from '../Sheet';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';

/** Everything in one file, and everything gone: both belong to the person. */
export function OwnData(props: {
  onExport: () => void;
  onDelete: () => void;
  /** What brings a saved file back. */
  children?: ComponentChildren;
}) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <Sheet title={say('settings_data')}>
      <div class="stack">
        <p class="soft">{say('settings_export_words')}</p>
        <div>
          <Button icon="file" onPress={props.onExport}>
            {say('settings_export')}
          </Button>
        </div>
      </div>
      {props.children}
      {asking ? (
        <div>
          <SureQuestion
            title={say('settings_delete_question')}
            yes={say('settings_delete_yes')}
            onYes={() => {
              setAsking(false);
              props.onDelete();
            }}
            onNo={() => setAsking(false)}
          >
            <p>{say('settings_delete_goes')}</p>
          </SureQuestion>
        </div>
      ) : (
        <div class="stack">
          <p class="soft">{say('settings_delete_words')}</p>
          <div>
            <Button kind="danger" onPress={() => setAsking(true)}>
              {say('settings_delete')}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
