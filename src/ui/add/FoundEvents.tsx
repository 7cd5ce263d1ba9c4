import type { SeenEvent } from '@/domain/event';
import { useDates } from '../dates';
import { FewFirst } from '../lists/FewFirst';
import { LinkRow } from '../lists/LinkRow';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Several meetings were found: which one is it? Those to come first, in their order, then those that were, latest first. */
export function FoundEvents(props: {
  events: readonly SeenEvent[];
  at: number;
  /** Zone of times that say none. */
  zone: string;
  failure: string | undefined;
  onChoose: (event: SeenEvent) => void;
}) {
  const say = useSay();
  const dates = useDates();
  return (
    <>
      <h2 class="title-s">{say('add_which')}</h2>
      {props.failure && (
        <p class="error" role="alert">
          {props.failure}
        </p>
      )}
      <Sheet>
        <FewFirst items={props.events} few={20}>
          {(event) => (
            <li key={`${event.id} ${event.start}`}>
              <LinkRow
                title={<bdi class="name">{event.title || say('event_untitled')}</bdi>}
                detail={
                  <>
                    {dates.span(event.start ?? '', event.end ?? '', event.zone ?? props.zone, props.at)}
                    <Others event={event} />
                  </>
                }
                onPress={() => props.onChoose(event)}
              />
            </li>
          )}
        </FewFirst>
      </Sheet>
    </>
  );
}

/** With whom, as far as it is known: two names, and how many more. */
function Others({ event }: { event: SeenEvent }) {
  const people = (event.people ?? []).filter(({ self }) => !self);
  const names = people.map(({ name, email }) => name ?? email).filter((each) => each !== undefined);
  if (names.length === 0) return null;
  return (
    <>
      {names.slice(0, 2).map((name) => (
        <span key={name}>
          {' · '}
          <bdi>{name}</bdi>
        </span>
      ))}
      {names.length > 2 && ` +${names.length - 2}`}
    </>
  );
}
