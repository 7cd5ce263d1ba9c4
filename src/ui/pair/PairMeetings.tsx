import { localIn } from '@/domain/when';
import type { ReplyOf } from '@/platform/protocol';
import { useDates } from '../dates';
import { FewFirst } from '../lists/FewFirst';
import { LinkRow } from '../lists/LinkRow';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

export type PairMeeting = ReplyOf<'pair.details'>['meetings'][number];

/** As many are shown at first: a pair that has met for years has hundreds. */
const shownAtFirst = 6;

/** The meetings of a pair, newest first. */
export function PairMeetings(props: {
  meetings: readonly PairMeeting[];
  at: number;
  onMeeting: (id: string) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { meetings } = props;
  if (meetings.length === 0) return null;
  return (
    <Sheet title={say('pair_meetings')}>
      <FewFirst items={meetings} few={shownAtFirst}>
        {({ id, title, startAt, endAt, zone }) => (
          <li key={id}>
            <LinkRow
              title={dates.span(localIn(startAt, zone), localIn(endAt, zone), zone, props.at)}
              detail={<bdi>{title || say('event_untitled')}</bdi>}
              onPress={() => props.onMeeting(id)}
            />
          </li>
        )}
      </FewFirst>
    </Sheet>
  );
}
