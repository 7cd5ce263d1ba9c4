import { type KeptKind, keptKinds, type MayBeAsked, waysOut } from '@/domain/privacy-facts';
import { useDates } from '../dates';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** What Cairn reads, what it keeps and how much of it, every way out, and what the browser lets it do at this moment. */
export function Promises(props: {
  /** How many records of each kind are kept; absent while that is counted. */
  kept?: Readonly<Record<string, number>> | undefined;
  /** What was deleted by itself. */
  gone?: readonly GoneList[] | undefined;
  /** What is allowed now. */
  allowed?: readonly MayBeAsked[] | undefined;
}) {
  const say = useSay();
  const { kept, allowed } = props;
  const kinds = Object.keys(keptKinds) as KeptKind[];
  return (
    <>
      <Sheet title={say('settings_privacy')}>
        <dl class="facts">
          <Fact name={say('settings_fact_reads')} words={say('settings_fact_reads_words')} />
          <Fact name={say('settings_fact_keeps')} words={say('settings_fact_keeps_words')} />
          <Fact name={say('settings_fact_leaves')} words={say('settings_fact_leaves_words')} />
        </dl>
      </Sheet>
      <details class="sheet">
        <summary>{say('privacy_kept')}</summary>
        <dl class="facts">
          {kinds.map((kind) => (
            <Fact
              key={kind}
              name={say(`kept_${kind}`)}
              words={kept ? say('privacy_count', { count: kept[kind] ?? 0 }) : ''}
            />
          ))}
        </dl>
      </details>
      {props.gone && props.gone.length > 0 && <GoneByItself gone={props.gone} />}
      <details class="sheet">
        <summary>{say('privacy_ways')}</summary>
        <dl class="facts">
          {waysOut.map((way) => (
            <Fact key={way} name={say(`way_${way}`)} words={say(`way_${way}_who`)} />
          ))}
        </dl>
      </details>
      {allowed && (
        <Sheet title={say('settings_permissions')}>
          <dl class="facts">
            {allowed.map((each) => (
              <Fact key={each} name={say(`settings_may_${each}`)} words={say(`settings_may_${each}_words`)} />
            ))}
          </dl>
        </Sheet>
      )}
    </>
  );
}

interface GoneList {
  readonly at: number;
  readonly why: 'end' | 'months';
  readonly went: Readonly<Record<string, number>>;
}

/** What went when its time was over: when, why, and how many of each kind. */
function GoneByItself({ gone }: { gone: readonly GoneList[] }) {
  const say = useSay();
  const dates = useDates();
  const kinds = Object.entries(keptKinds) as [KeptKind, readonly string[]][];
  const countOf = (went: GoneList['went'], names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (went[name] ?? 0), 0);
  return (
    <details class="sheet">
      <summary>{say('privacy_gone')}</summary>
      <dl class="facts">
        {gone.map(({ at, why, went }) => (
          <Fact
            key={at}
            name={say(`privacy_gone_${why}`, { date: dates.dayOf(at) })}
            words={kinds
              .filter(([, names]) => countOf(went, names) > 0)
              .map(([kind, names]) => `${say(`kept_${kind}`)}: ${countOf(went, names)}`)
              .join(' · ')}
          />
        ))}
      </dl>
    </details>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
