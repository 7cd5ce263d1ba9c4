import type { PairPage } from '@/domain/mentoring-views';
import type { Commitment } from '@/domain/reflection';
import { CommitmentRow } from '../lists/CommitmentRow';
import { useSay } from '../say';
import { Section } from './PageHead';

/** What each promised, side by side, and how much of it was kept: a mentor's own promises are not forgotten. */
export function PromisedSection(props: {
  page: PairPage;
  open: readonly Commitment[];
  at: number;
  onState: (commitment: Commitment, state: Commitment['state']) => void;
}) {
  const say = useSay();
  const { kept, pair } = props.page;
  const sides = [
    { owner: 'me', title: say('dash_you'), kept: kept.mine },
    { owner: 'them', title: pair.name, kept: kept.theirs },
  ] as const;
  return (
    <Section title={say('dash_promised')}>
      <div class="promised-sides">
        {sides.map((side) => {
          const own = props.open.filter(({ owner }) => owner === side.owner);
          const still = own.filter(({ state }) => state === 'open').length;
          return (
            <div key={side.owner} class="promised-side">
              <h3>
                <bdi>{side.title}</bdi>
                <span class="meta">{say('promised_balance', { kept: side.kept, open: still })}</span>
              </h3>
              {own.length === 0 ? (
                <p class="meta">{say('promised_none')}</p>
              ) : (
                <ul class="rows">
                  {own.map((commitment) => (
                    <CommitmentRow
                      key={commitment.id}
                      commitment={commitment}
                      at={props.at}
                      onState={props.onState}
                    />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </Section>
  );
}
