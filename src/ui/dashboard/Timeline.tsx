import type { TimeLine, TimelineEntry } from '@/domain/mentoring-views';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** Meetings as one timeline, newest first, each with its lines; who may see a line is said in words and by its edge. */
export function Timeline(props: {
  entries: readonly TimelineEntry[];
  at: number;
  shows: (audience: TimeLine['audience']) => boolean;
  hrefOf: (entry: TimelineEntry) => string;
  onOlder?: (() => void) | undefined;
}) {
  const say = useSay();
  return (
    <>
      <ol class="timeline">
        {props.entries.map((entry) => (
          <Entry
            key={entry.meeting.id}
            entry={entry}
            at={props.at}
            shows={props.shows}
            href={props.hrefOf(entry)}
          />
        ))}
      </ol>
      {props.onOlder && (
        <Button kind="text" small icon="down" onPress={props.onOlder}>
          {say('timeline_older')}
        </Button>
      )}
    </>
  );
}

function Entry(props: {
  entry: TimelineEntry;
  at: number;
  shows: (audience: TimeLine['audience']) => boolean;
  href: string;
}) {
  const say = useSay();
  const dates = useDates();
  const { meeting, logged, happened, template, saved } = props.entry;
  const lines = props.entry.lines.filter(({ audience }) => props.shows(audience));
  const hidden = props.entry.lines.length - lines.length;
  const facts = [
    template ? say(`template_${template}`) : '',
    happened && happened !== 'yes' ? say(`happened_${happened.replace('-', '_')}`) : '',
    saved || logged ? '' : say('timeline_not_captured'),
  ].filter((fact) => fact !== '');
  return (
    <li class="entry">
      <h3>
        <a href={props.href}>{dates.span(meeting.start, meeting.end, meeting.zone, props.at)}</a>
        {logged && <span class="meta">{meeting.title}</span>}
      </h3>
      {facts.length > 0 && <p class="meta">{facts.join(' · ')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.id} class={`entry-line edge-${line.audience}`}>
            <span class="meta entry-kind">
              {kindWords(line, say)}
              <span class={`mark-words of-${line.audience}`}>
                <Icon name={line.audience} />
                {say(`audience_${line.audience}`)}
              </span>
            </span>
            <span class="voice-line" dir="auto">
              {line.text}
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="meta">{say('timeline_filtered', { count: hidden })}</p>}
    </li>
  );
}

function kindWords({ kind, prompt }: TimeLine, say: ReturnType<typeof useSay>): string {
  if (kind === 'line' && prompt) return say(`line_${prompt.replace('-', '_')}`);
  return say(`line_${kind.replace('-', '_')}`);
}
