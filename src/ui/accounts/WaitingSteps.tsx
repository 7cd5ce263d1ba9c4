import { failureKey } from '@/domain/failure-key';
import type { AccountsView } from '@/platform/protocol-accounts';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Steps that wait for a service, or for the person: what, why, when again, and the two ways on. */
export function WaitingSteps(props: {
  steps: AccountsView['jobs'];
  at: number;
  onAgain: (jobId: string) => void;
  onCancel: (jobId: string) => void;
}) {
  const say = useSay();
  if (props.steps.length === 0) return null;
  return (
    <Sheet title={say('accounts_waiting')}>
      {props.steps.map((step) => (
        <WaitingStep key={step.job.id} {...props} step={step} />
      ))}
    </Sheet>
  );
}

function WaitingStep(props: {
  step: AccountsView['jobs'][number];
  at: number;
  onAgain: (jobId: string) => void;
  onCancel: (jobId: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { job, title } = props.step;
  return (
    <div class="stack">
      <p class="title-s" dir="auto">
        {say(`accounts_step_${job.kind.replaceAll('-', '_')}`, { title })}
      </p>
      {job.failure && <p class="soft">{say(failureKey(job.failure as 'unexpected'))}</p>}
      <div class="row apart">
        <p class="meta">
          {job.state === 'failed'
            ? say('accounts_step_stands')
            : job.due <= props.at
              ? say('accounts_step_now')
              : say('accounts_step_again', { when: dates.ago(job.due, props.at) })}
        </p>
        <div class="row">
          <Button small icon="again" onPress={() => props.onAgain(job.id)}>
            {say('ui_try_again')}
          </Button>
          <Button kind="text" small onPress={() => props.onCancel(job.id)}>
            {say('accounts_step_cancel')}
          </Button>
        </div>
      </div>
    </div>
  );
}
