import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { CheckField } from '../Field';
import { Sheet } from '../Sheet';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';

/** The way out: what was exchanged stays on this device; what lies at the place stays for the others, or goes. */
export function LeaveSync(props: { busy: boolean; onLeave: (deleteCopy: boolean) => void }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [copy, setCopy] = useState(false);
  return (
    <Sheet title={say('devices_leave')}>
      {asking ? (
        <div>
          <SureQuestion
            title={say('devices_leave_question')}
            yes={say(copy ? 'devices_leave_delete' : 'devices_leave_yes')}
            busy={props.busy}
            onYes={() => props.onLeave(copy)}
            onNo={() => setAsking(false)}
          >
            <p>{say('devices_leave_stays')}</p>
            <CheckField
              label={say('devices_leave_copy')}
              hint={say('devices_leave_copy_hint')}
              checked={copy}
              onChange={setCopy}
            />
          </SureQuestion>
        </div>
      ) : (
        <div class="stack">
          <p class="soft">{say('devices_leave_words')}</p>
          <div>
            <Button onPress={() => setAsking(true)}>{say('devices_leave')}</Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
