import type { SearchLine } from '@/domain/mentoring-views';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** What was found, in the words around the hit, with whom, when, and who may see it. */
export function SearchResults(props: {
  /** What they were found for. */
  words: string;
  results: readonly {
    readonly line: SearchLine;
    readonly name: string;
    readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
    readonly href: string;
  }[];
}) {
  const say = useSay();
  const dates = useDates();
  return (
    <ul class="rows results" data-words={props.words}>
      {props.results.map(({ line, name, snippet, href }) => (
        <li key={`${line.kind}:${line.id}:${line.meetingId ?? ''}`} class={`result edge-${line.audience}`}>
          <a href={href} class="voice-line" dir="auto">
            {snippet.map(({ text, hit }, index) => (hit ? <mark key={`${index}`}>{text}</mark> : text))}
          </a>
          <p class="meta">
            <bdi>{name}</bdi> · {say(`line_${line.kind.replace('-', '_')}`)} · {dates.dayOf(line.at)}{' '}
            <span class={`mark-words of-${line.audience}`}>
              <Icon name={line.audience} />
              {say(`audience_${line.audience}`)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
