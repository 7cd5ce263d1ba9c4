import { type KeptKind, keptKinds, type MayBeAsked, waysOut } from '@/domain/privacy-facts';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** What Cairn reads, what it keeps and how much of it, every way out, and what the browser lets it do at this moment. */
export function Promises(props: {
  /** How many records of each kind are kept; absent while that is counted. */
  kept?: Readonly<Record<string, number>> | undefined;
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

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
