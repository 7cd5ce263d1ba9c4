import '../theme/secret.css';
import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { SearchLine } from '@/domain/mentoring-views';
import { AudienceSwitch } from '../AudienceSwitch';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { useSay } from '../say';
import { Section } from './PageHead';

export type LeavingLine = SearchLine & { readonly locked: boolean };

/** As many lines as are looked through at once. */
const atOnce = 50;

/** Everything that could leave, one line under the other; each is kept to oneself in one step, or all at once. */
export function LeavingSection(props: {
  lines: readonly LeavingLine[];
  onAudience: (lines: readonly LeavingLine[], audience: Audience) => void;
  /** May this be told to others? Asked of the other first. */
  onAskFirst: (line: LeavingLine) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const [shown, setShown] = useState(atOnce);
  const lines = props.lines.slice(0, shown);
  return (
    <Section
      title={say('leaving_title')}
      action={
        lines.length > 1 && (
          <Button kind="text" small onPress={() => props.onAudience(lines, 'me')}>
            {say('leaving_none_of_these', { count: lines.length })}
          </Button>
        )
      }
    >
      <p class="soft">{say(props.lines.length === 0 ? 'leaving_nothing' : 'leaving_lead')}</p>
      <ul class="rows">
        {lines.map((line) => (
          <li key={`${line.kind}-${line.meetingId ?? ''}-${line.id}`} class="leaving-line">
            <div>
              <p class="voice-line" dir="auto">
                {line.text}
              </p>
              <p class="meta">
                {dates.dayOf(line.at)}
                {line.locked && (
                  <>
                    {' · '}
                    <Icon name="lock" /> {say('leaving_locked')}
                  </>
                )}
              </p>
            </div>
            <AudienceSwitch
              value={line.audience}
              label={say('leaving_who', { line: line.text })}
              onChange={(audience) => props.onAudience([line], audience)}
            />
            {line.audience === 'open' && !line.locked && (
              <Button kind="text" small onPress={() => props.onAskFirst(line)}>
                {say('leaving_ask_first')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {props.lines.length > shown && (
        <Button kind="text" small onPress={() => setShown(shown + atOnce)}>
          {say('timeline_older')}
        </Button>
      )}
    </Section>
  );
}
