import { useState } from 'preact/hooks';
import type { PairPage } from '@/domain/mentoring-views';
import { slowerThan, usualRhythms } from '@/domain/rhythm/rhythm';
import { Button } from '../Button';
import { SelectField } from '../Field';
import { pebble } from '../pebble';
import { useSay } from '../say';
import { type Logged, LogLine } from './LogLine';
import { Section } from './PageHead';
import { rhythmSentence } from './rhythm-words';

/** More stones than these in a month become a number. */
const mostStones = 5;

/** How often the two meant to meet, a year of what happened, and the line for what never stood in a calendar. */
export function RhythmSection(props: {
  page: PairPage;
  onRhythm: (days: number | null) => void;
  onLog: (logged: Logged) => void;
}) {
  const say = useSay();
  const { pair, year } = props.page;
  const [logging, setLogging] = useState(false);
  const options = [...new Set([...usualRhythms, ...(pair.rhythmDays ? [pair.rhythmDays] : [])])].sort(
    (a, b) => a - b,
  );
  return (
    <Section
      title={say('dash_rhythm')}
      action={
        <Button kind="text" small icon="plus" onPress={() => setLogging(true)}>
          {say('log_open')}
        </Button>
      }
    >
      {logging && (
        <LogLine
          onLog={(logged) => {
            props.onLog(logged);
            setLogging(false);
          }}
          onCancel={() => setLogging(false)}
        />
      )}
      <YearStones year={year} />
      <SelectField
        label={say('rhythm_label')}
        value={String(pair.rhythmDays ?? 0)}
        options={[
          { value: '0', label: say('rhythm_none') },
          ...options.map((days) => ({ value: String(days), label: rhythmSentence(say, days) })),
        ]}
        onChange={(days) => props.onRhythm(days === '0' ? null : Number(days))}
      />
      {pair.stage === 'separation' && pair.rhythmDays !== undefined && (
        <div class="well stack">
          <p>{say('taper_words')}</p>
          <div class="row">
            <Button small onPress={() => props.onRhythm(slowerThan(pair.rhythmDays ?? 28))}>
              {rhythmSentence(say, slowerThan(pair.rhythmDays))}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function YearStones({ year }: { year: PairPage['year'] }) {
  const say = useSay();
  const lang = document.documentElement.lang || 'en';
  const short = new Intl.DateTimeFormat(lang, { month: 'narrow', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  const tallest = Math.min(
    mostStones,
    Math.max(1, ...year.map(({ met, meant }) => Math.max(met, Math.round(meant)))),
  );
  const height = tallest * 11 + 2;
  return (
    <ol class="year" aria-label={say('rhythm_year')}>
      {year.map(({ month, met, meant }) => {
        const at = Date.parse(`${month}-15T00:00:00Z`);
        const coming = Math.max(0, Math.round(meant) - met);
        const stones = Math.min(mostStones, met + coming);
        const words =
          meant > 0
            ? say('rhythm_month_of', { month: long.format(at), met, meant: Math.max(1, Math.round(meant)) })
            : say('rhythm_month', { month: long.format(at), met });
        return (
          <li key={month} title={words}>
            <span class="unseen">{words}</span>
            <svg viewBox={`0 0 20 ${height}`} aria-hidden="true" focusable="false">
              {Array.from({ length: stones }, (_, index) => (
                <path
                  key={`${index}`}
                  class={`stone ${index < met ? (index % 2 ? 'tone-5' : 'tone-1') : 'coming'}`}
                  d={pebble(
                    { x: 1.5, y: height - 10 - index * 11, width: 17, height: 8.5 },
                    at / 86_400_000 + index,
                  )}
                />
              ))}
            </svg>
            <span class="meta" aria-hidden="true">
              {met > mostStones ? met : short.format(at)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
