import type { NowView } from '@/domain/views';
import { useDates } from '../dates';
import { Name } from '../Name';
import { useSay } from '../say';
import { LinkRow } from './LinkRow';

/** Recaps that wait to be looked at, newest meeting first. */
export function RecapList(props: {
  recaps: NowView['recaps'];
  at: number;
  onRecap: (meetingId: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const inOrder = [...props.recaps].sort(
    (one, other) => (other.meeting?.startAt ?? 0) - (one.meeting?.startAt ?? 0),
  );
  return (
    <ul class="rows">
      {inOrder.map(({ recap, pair, meeting }) => (
        <li key={recap.id}>
          <LinkRow
            title={<Name>{pair?.name ?? say('pairs_unnamed')}</Name>}
            detail={
              <>
                <bdi>{recap.subject}</bdi>
                {meeting && ` · ${dates.span(meeting.start, meeting.end, meeting.zone, props.at)}`}
              </>
            }
            onPress={() => props.onRecap(recap.meetingId)}
          />
        </li>
      ))}
    </ul>
  );
}
