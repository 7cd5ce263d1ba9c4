import type { Failure, FailureKind } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import type { NoteView } from '@/platform/protocol-accounts';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Writing the agenda into the event: who is told of it is said before the press, not after. */
export function NoteSheet(props: {
  view: NoteView;
  busy: boolean;
  failure: Failure | undefined;
  at: number;
  onWrite: () => void;
  onTake: (lines: readonly string[]) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { added = [], elsewhere = [] } = props.view;
  const { account, mailed = 0, mailsGuests, mayEdit, state, job } = props.view;
  const waits = job?.state === 'waiting';
  const problem = props.failure?.kind ?? (job?.failure as FailureKind | undefined);
  const only = mayEdit === false;
  return (
    <Sheet title={say('note_title')}>
      <div class="stack">
        <p class="meta" dir="auto">
          {say('note_by', { email: account?.email ?? '' })}
        </p>
        <p class="soft">{mailsGuests ? say('note_mails', { count: mailed }) : say('note_mails_nobody')}</p>
        {added.length > 0 && (
          <Found title={say('note_added', { count: added.length })} lines={added} onTake={props.onTake} />
        )}
        {elsewhere.length > 0 && (
          <Found title={say('note_elsewhere')} lines={elsewhere} onTake={props.onTake} />
        )}
        {only && <p>{say('note_only_organiser')}</p>}
        {problem && !only && <Banner kind="warning">{say(failureKey(problem))}</Banner>}
        {waits && job && (
          <p class="meta" role="status">
            {say('accounts_step_again', { when: dates.ago(Math.max(job.due, props.at), props.at) })}
          </p>
        )}
        {state === 'written' && !waits && <p role="status">{say('note_written')}</p>}
        {!only && (
          <div>
            <Button icon="cal" busy={props.busy} onPress={props.onWrite}>
              {say(state === 'written' ? 'note_write_again' : 'note_write')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}

/** Lines that stand in the event and not in the agenda here: shown, and taken over by a press alone. */
function Found(props: {
  title: string;
  lines: readonly string[];
  onTake: (lines: readonly string[]) => void;
}) {
  const say = useSay();
  return (
    <div class="well stack">
      <p>{props.title}</p>
      <ul>
        {props.lines.map((line) => (
          <li key={line} class="voice-line" dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <div>
        <Button small icon="plus" onPress={() => props.onTake(props.lines)}>
          {say('note_take')}
        </Button>
      </div>
    </div>
  );
}
