import '../theme/accounts.css';
import '../theme/devices.css';
import type { SamePairView } from '@/platform/protocol-sync';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** The two, by their ids. */
interface Two {
  readonly keep: string;
  readonly other: string;
}

/** Pairs with what seems to be one person, which two devices had before they met: one is made of them, or they are two people. */
export function SamePairs(props: {
  same: readonly SamePairView[];
  busy: boolean;
  onJoin: (two: Two) => void;
  onApart: (two: Two) => void;
}) {
  const say = useSay();
  const dates = useDates();
  if (props.same.length === 0) return null;
  return (
    <Sheet title={say('devices_same')}>
      <p class="soft">{say('devices_same_words')}</p>
      {props.same.map(({ keep, other }) => {
        const two = { keep: keep.id, other: other.id };
        return (
          <div class="stack" key={`${two.keep} ${two.other}`}>
            {[keep, other].map(({ id, name, email, since }) => (
              <div key={id}>
                <p class="title-s" dir="auto">
                  {name}
                </p>
                <p class="meta">
                  {email && (
                    <>
                      <bdi>{email}</bdi>
                      {' · '}
                    </>
                  )}
                  {say('devices_same_since', { date: dates.dayOf(since) })}
                </p>
              </div>
            ))}
            <div class="row">
              <Button kind="primary" busy={props.busy} onPress={() => props.onJoin(two)}>
                {say('devices_same_join')}
              </Button>
              <Button busy={props.busy} onPress={() => props.onApart(two)}>
                {say('devices_same_apart')}
              </Button>
            </div>
          </div>
        );
      })}
    </Sheet>
  );
}
