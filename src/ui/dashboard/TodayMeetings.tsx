import type { MeetingBrief, NowView } from '@/domain/views';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { useSay } from '../say';
import { Section } from './PageHead';

type Href = (room: 'event' | 'prepare' | 'capture' | 'recap', id: string) => string;

/** As far ahead as a day's page looks. */
const mostAhead = 5;

/** Meetings to look back on, recaps that wait, and what is next. */
export function TodayMeetings({ view, at, hrefOf }: { view: NowView; at: number; hrefOf: Href }) {
  const say = useSay();
  return (
    <>
      {view.toCapture.length > 0 && (
        <Section title={say('list_to_capture')}>
          <MeetingLinks briefs={view.toCapture} at={at} hrefOf={(id) => hrefOf('capture', id)} />
        </Section>
      )}
      {view.recaps.length > 0 && (
        <Section title={say('list_title_recaps')}>
          <ul class="rows">
            {view.recaps.map(({ recap, pair }) => (
              <li key={recap.id}>
                <a class="link-row" href={hrefOf('recap', recap.meetingId)}>
                  <span class="row-words">
                    <span class="row-title">
                      <bdi class="name">{pair?.name ?? say('pairs_unnamed')}</bdi>
                    </span>
                    <bdi class="row-detail">{recap.subject}</bdi>
                  </span>
                  <Icon name="fwd" />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say('list_upcoming')}>
        {view.upcoming.length === 0 ? (
          <p class="soft">{say('today_nothing_planned')}</p>
        ) : (
          <MeetingLinks
            briefs={view.upcoming.slice(0, mostAhead)}
            at={at}
            hrefOf={(id) => hrefOf('event', id)}
          />
        )}
      </Section>
    </>
  );
}

function MeetingLinks(props: {
  briefs: readonly MeetingBrief[];
  at: number;
  hrefOf: (id: string) => string;
}) {
  const say = useSay();
  const dates = useDates();
  return (
    <ul class="rows">
      {props.briefs.map(({ meeting, pair, progress }) => (
        <li key={meeting.id}>
          <a class="link-row" href={props.hrefOf(meeting.id)}>
            <span class="row-words">
              <span class="row-title">
                <bdi class="name">{pair?.name ?? (meeting.title || say('event_untitled'))}</bdi>
              </span>
              <span class="row-detail">
                {dates.span(meeting.start, meeting.end, meeting.zone, props.at)}
                {progress.agenda === 'attached' && ` · ${say('list_attached')}`}
              </span>
            </span>
            <Icon name="fwd" />
          </a>
        </li>
      ))}
    </ul>
  );
}
