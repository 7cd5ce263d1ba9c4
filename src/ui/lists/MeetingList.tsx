import type { MeetingBrief } from '@/domain/views';
import { useDates } from '../dates';
import { Name } from '../Name';
import { Sheet } from '../Sheet';
import { useSay } from '../say';
import { LinkRow } from './LinkRow';

/** Meetings to look back on, then those to come. */
export function MeetingList(props: {
  toCapture: readonly MeetingBrief[];
  upcoming: readonly MeetingBrief[];
  at: number;
  onCapture: (id: string) => void;
  onMeeting: (id: string) => void;
}) {
  const say = useSay();
  return (
    <>
      {props.toCapture.length > 0 && (
        <Sheet title={say('list_to_capture')}>
          <Meetings briefs={props.toCapture} at={props.at} onPress={props.onCapture} />
        </Sheet>
      )}
      {props.upcoming.length > 0 && (
        <Sheet title={say('list_upcoming')}>
          <Meetings briefs={props.upcoming} at={props.at} onPress={props.onMeeting} />
        </Sheet>
      )}
    </>
  );
}

function Meetings(props: { briefs: readonly MeetingBrief[]; at: number; onPress: (id: string) => void }) {
  const say = useSay();
  const dates = useDates();
  return (
    <ul class="rows">
      {props.briefs.map((brief) => {
        const { meeting, pair } = brief;
        const how = progressOf(brief, props.at);
        return (
          <li key={meeting.id}>
            <LinkRow
              title={<Name>{pair?.name ?? (meeting.title || say('event_untitled'))}</Name>}
              detail={
                <>
                  {dates.span(meeting.start, meeting.end, meeting.zone, props.at)}
                  {how && ` · ${say(how)}`}
                </>
              }
              onPress={() => props.onPress(meeting.id)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What is already there of a meeting, as a message of the catalogue. */
function progressOf({ meeting, progress, pair }: MeetingBrief, at: number): string | undefined {
  if (meeting.endAt <= at) return progress.reflection === 'started' ? 'list_started' : undefined;
  if (!pair) return 'list_unasked';
  if (progress.agenda === 'attached') return 'list_attached';
  return progress.agenda === 'draft' ? 'list_draft' : undefined;
}
