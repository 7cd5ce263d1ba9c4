import type { SeenEvent } from '@/domain/event';
import { failureKey } from '@/domain/failure-key';
import { localIn } from '@/domain/when';
import { FoundEvents } from '@/ui/add/FoundEvents';
import { HandForm } from '@/ui/add/HandForm';
import { eventByHand, type HandMeeting } from '@/ui/add/hand-meeting';
import { PasteForm } from '@/ui/add/PasteForm';
import { useSay } from '@/ui/say';
import type { Way } from './Rooms';
import { useFound } from './use-found';
import { Frame } from './Waiting';

/** A meeting that no calendar page shows: from a pasted invitation, a file, or by hand. */
export function AddRoom({
  by,
  events = [],
  way,
}: {
  by: 'paste' | 'hand' | 'found';
  /** What was found, where one of them is to be chosen. */
  events?: readonly SeenEvent[];
  way: Way;
}) {
  const say = useSay();
  const found = useFound(way);
  const failure = found.failed && say(failureKey(found.failed));
  const zone = Temporal.Now.timeZoneId();
  const at = Date.now();
  if (by === 'found') {
    return (
      <Frame title={say('add_title')} way={way}>
        <FoundEvents
          events={inOrder(events, localIn(at, zone))}
          at={at}
          zone={zone}
          failure={failure}
          onChoose={(event) => void found.add(event)}
        />
      </Frame>
    );
  }
  if (by === 'hand') {
    return (
      <Frame title={say('add_hand')} way={way}>
        <HandForm
          start={likely(at, zone)}
          busy={found.busy}
          failure={failure}
          onAdd={(meeting) => void found.add(eventByHand(meeting, crypto.randomUUID(), zone))}
        />
      </Frame>
    );
  }
  return (
    <Frame title={say('add_title')} way={way}>
      <PasteForm
        busy={found.busy}
        failure={failure}
        onText={(text) => void found.paste(text)}
        onPickFile={() => void found.pick()}
        onFile={(file) => void found.open(file)}
        onHand={() => way.go({ view: 'hand' })}
      />
    </Frame>
  );
}

/** Those to come first, soonest first; then those that were, latest first. Local times are compared as they are written. */
function inOrder(events: readonly SeenEvent[], now: string): readonly SeenEvent[] {
  const start = (event: SeenEvent): string => event.start ?? '';
  const sorted = [...events].sort((one, other) => start(one).localeCompare(start(other)));
  const comes = (event: SeenEvent): boolean => (event.end ?? start(event)) > now;
  return [...sorted.filter(comes), ...sorted.filter((event) => !comes(event)).reverse()];
}

/** The next full hour of today, for an hour. */
function likely(at: number, zone: string): HandMeeting {
  const next = Temporal.PlainDateTime.from(localIn(at, zone)).round({
    smallestUnit: 'hour',
    roundingMode: 'ceil',
  });
  const time = (of: Temporal.PlainDateTime): string => of.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    title: '',
    name: '',
    email: '',
    date: next.toPlainDate().toString(),
    from: time(next),
    until: time(next.add({ hours: 1 })),
  };
}
