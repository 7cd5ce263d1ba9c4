import { useState } from 'preact/hooks';
import type { Failure, FailureKind } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import type { DraftView } from '@/platform/protocol-accounts';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { useDates } from '../dates';
import { CheckField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** How it stands with the draft in the mailbox: to be left, on its way, there, changed there, or gone by the person's hand. */
export function DraftSheet(props: {
  view: DraftView;
  busy: boolean;
  failure: Failure | undefined;
  at: number;
  onLeave: (how: { anew?: boolean; replace?: boolean; alone?: boolean }) => void;
  onOpen: (link: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { account, state, job, link, reply } = props.view;
  const [alone, setAlone] = useState(false);
  const how = reply?.state === 'may' ? { alone } : {};
  const waits = job?.state === 'waiting';
  const problem = props.failure?.kind ?? (job?.failure as FailureKind | undefined);
  return (
    <Sheet title={say('draft_title')}>
      <div class="stack">
        <p class="meta" dir="auto">
          {say('draft_in', { email: account?.email ?? '' })}
        </p>
        {problem && state !== 'there' && <Banner kind="warning">{say(failureKey(problem))}</Banner>}
        {waits && job && (
          <p class="meta" role="status">
            {say('accounts_step_again', { when: dates.ago(Math.max(job.due, props.at), props.at) })}
          </p>
        )}
        {state === 'there' && !waits && <p role="status">{say('draft_there')}</p>}
        {state === 'gone' && <p role="status">{say('draft_gone')}</p>}
        {reply?.state === 'may' && (
          <CheckField
            label={say('draft_as_reply')}
            hint={say('draft_as_reply_hint', { subject: reply.subject })}
            checked={!alone}
            onChange={(on) => setAlone(!on)}
          />
        )}
        {reply && reply.state !== 'may' && (
          <p class="soft" dir="auto">
            {say(`draft_reply_${reply.state.replace('-', '_')}`, { subject: reply.subject })}
          </p>
        )}
        <div class="row">
          {state === 'changed' ? (
            <Button busy={props.busy} onPress={() => props.onLeave({ replace: true })}>
              {say('draft_replace')}
            </Button>
          ) : state === 'gone' ? (
            <Button busy={props.busy} onPress={() => props.onLeave({ anew: true, ...how })}>
              {say('draft_anew')}
            </Button>
          ) : (
            <Button icon="mail" busy={props.busy} onPress={() => props.onLeave(how)}>
              {say(state === 'there' ? 'draft_update' : 'draft_leave')}
            </Button>
          )}
          {link && state !== 'gone' && (
            <Button kind="text" icon="page" onPress={() => props.onOpen(link)}>
              {say('draft_open')}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
