import { useState } from 'preact/hooks';
import type { Plan } from '@/domain/mentoring-views';
import { ask } from '@/platform/ask';
import { saveFile } from '@/platform/files';
import { openLink } from '@/platform/open-link';
import { PageHead } from '@/ui/dashboard/PageHead';
import { PlanForm } from '@/ui/dashboard/PlanForm';
import { Empty } from '@/ui/Empty';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** The next meeting: a time that fits the rhythm, moved if it does not, and the calendar's own form filled in. */
export function PlanRoom({ pairId }: { pairId: string; go: Go }) {
  const say = useSay();
  const pair = useAnswer('pair.details', { pairId });
  const planned = useAnswer('plan', { pairId });
  if (pair.state !== 'there') return <NotThere answered={pair} />;
  if (planned.state !== 'there') return <NotThere answered={planned} />;
  const { name } = pair.value.pair;
  return (
    <div class="page narrow">
      <PageHead
        title={say('plan_head')}
        up={{ href: hashOf({ room: 'pair', id: pairId }), words: <bdi>{name}</bdi> }}
      />
      {planned.value ? (
        <PlanThere pairId={pairId} first={planned.value} />
      ) : (
        <Empty sentence={say('plan_nothing')} />
      )}
    </div>
  );
}

function PlanThere({ pairId, first }: { pairId: string; first: Plan }) {
  const say = useSay();
  const tell = useToast();
  const [plan, setPlan] = useState(first);
  const move = async (start: string, minutes: number): Promise<void> => {
    const moved = await ask('plan', { pairId, start, minutes });
    if (moved.ok && moved.value) setPlan(moved.value);
    else tell(say('list_not_kept'));
  };
  const save = async (): Promise<void> => {
    // The writer of calendar files comes with a large library: it is loaded when a file is wanted.
    const { writeIcs } = await import('@/calendars/file/write-ics');
    const uid = crypto.randomUUID();
    saveFile('meeting.ics', writeIcs(plan, { uid, now: Date.now() }), 'text/calendar');
    tell(say('plan_saved'));
  };
  return (
    <PlanForm
      plan={plan}
      onMove={(start, minutes) => void move(start, minutes)}
      onOpen={openLink}
      onFile={() => void save()}
    />
  );
}
