import type { CheckIn } from '@/domain/check-in';
import type { MeetingView } from '@/domain/views';
import { PageHead } from '@/ui/dashboard/PageHead';
import { useDates } from '@/ui/dates';
import { CheckInForm } from '@/ui/prepare/CheckInForm';
import { useSay } from '@/ui/say';
import { useAnswer } from '../screens/use-answer';
import { useCheckIn } from '../screens/use-check-in';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** Before a meeting: five questions to oneself. What is meant for the conversation is on its agenda. */
export function CheckInRoom({ meetingId }: { meetingId: string; go: Go }) {
  const view = useAnswer('meeting', { meetingId });
  const opened = useAnswer('check-in', { meetingId });
  if (view.state !== 'there') return <NotThere answered={view} />;
  if (opened.state !== 'there') return <NotThere answered={opened} />;
  return <CheckInThere view={view.value} opened={opened.value} />;
}

function CheckInThere({ view, opened }: { view: MeetingView; opened: CheckIn }) {
  const say = useSay();
  const dates = useDates();
  const [lines, setLines] = useCheckIn(opened);
  const { meeting, pair } = view;
  return (
    <div class="page narrow">
      <PageHead
        title={say('checkin_title', { name: pair?.name ?? meeting.title })}
        up={pair && { href: hashOf({ room: 'pair', id: pair.id }), words: <bdi>{pair.name}</bdi> }}
        lead={dates.span(meeting.start, meeting.end, meeting.zone)}
      />
      <section class="sheet stack check-in">
        <p class="meta">{say('checkin_words')}</p>
        <CheckInForm role={pair?.role ?? 'mentee'} lines={lines} onLines={setLines} />
        <div class="row">
          <a class="button primary" href={hashOf({ room: 'prepare', id: meeting.id })}>
            {say('checkin_agenda')}
          </a>
        </div>
      </section>
    </div>
  );
}
