import type { MeetingView } from '@/domain/views';
import { useDates } from '../dates';
import { Name } from '../Name';
import { seedOf } from '../pebble';
import { StoneStack } from '../Stones';
import { useSay } from '../say';

/** How far away a meeting is: "In 40 minutes", "Now", "2 hours ago". */
export function Away({ view, at }: { view: MeetingView; at: number }) {
  const say = useSay();
  const dates = useDates();
  const { startAt, endAt, allDay, start } = view.meeting;
  if (allDay || start === '') return null;
  const words =
    startAt <= at && at < endAt ? say('now_running') : dates.ago(at < startAt ? startAt : endAt, at);
  return <p class="away">{words.charAt(0).toLocaleUpperCase(dates.language) + words.slice(1)}</p>;
}

/** Who, when, which meeting it is, and the wins so far as a cairn. */
export function MeetingHead(props: {
  view: MeetingView;
  at: number;
  onPair?: ((id: string) => void) | undefined;
}) {
  const say = useSay();
  const dates = useDates();
  const { meeting, pair, nth, wins } = props.view;
  const when = dates.span(meeting.start, meeting.end, meeting.zone, props.at);
  const { onPair } = props;
  const name = <Name>{pair?.name ?? (meeting.title || say('event_untitled'))}</Name>;
  return (
    <div class="meeting-head">
      <div class="meeting-words">
        <Away view={props.view} at={props.at} />
        <h2 class="title">
          {pair && onPair ? (
            <button
              type="button"
              class="name-link"
              title={say('event_open_pair')}
              onClick={() => onPair(pair.id)}
            >
              {name}
            </button>
          ) : (
            name
          )}
        </h2>
        <p class="soft">{[when, pair && say('event_nth', { nth })].filter(Boolean).join(' · ')}</p>
        {meeting.place && (
          <p class="meta">
            <bdi>{meeting.place}</bdi>
          </p>
        )}
      </div>
      {wins > 0 && pair && (
        <p class="wins">
          <StoneStack count={wins} newest seed={seedOf(pair.id)} />
          <span class="meta">{say('event_wins', { count: wins })}</span>
        </p>
      )}
    </div>
  );
}
