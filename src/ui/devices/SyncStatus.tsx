import type { FailureKind } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import type { SyncView } from '@/platform/protocol-sync';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** What the browser's leave may mend: Firefox says no more of a server it may not reach than that it is not there. */
const allowable: readonly FailureKind[] = ['permission-missing', 'folder-closed', 'offline'];

/** How the exchange stands: what waits, when it last was, what stands in the way and what can be done about it. */
export function SyncStatus(props: {
  view: SyncView;
  /** There is a vault on this device: while it is closed, nothing is exchanged. */
  locks: boolean;
  at: number;
  busy: boolean;
  onNow: () => void;
  onPause: (paused: boolean) => void;
  onRestore: () => void;
  onTurnOff: () => void;
  /** The browser's leave to reach the place is asked for once more. */
  onAllow: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { view, at } = props;
  const { question, trouble } = view;
  return (
    <Sheet title={view.depot && say('devices_meet_at', { place: view.depot.name })}>
      <div class="stack">
        <p>
          {view.state === 'paused'
            ? say('devices_paused')
            : view.lastAt === undefined
              ? say('devices_not_yet')
              : say('devices_last', { when: dates.ago(view.lastAt, at) })}
        </p>
        <p class="soft">
          {view.waits === 0 ? say('devices_nothing_waits') : say('devices_waits', { count: view.waits })}
        </p>
        {view.held > 0 && <p class="soft">{say('devices_held', { count: view.held })}</p>}
        {props.locks && <p class="soft">{say('devices_locked')}</p>}
        {trouble && view.state !== 'asks' && (
          <Banner
            kind="warning"
            actions={
              allowable.includes(trouble) ? (
                <Button small onPress={props.onAllow}>
                  {say('devices_allow')}
                </Button>
              ) : undefined
            }
          >
            {say(failureKey(trouble))}
          </Banner>
        )}
        {view.state === 'asks' && question && (
          <Banner
            kind="warning"
            actions={
              <>
                {(question === 'wiped' || question === 'older') && (
                  <Button small busy={props.busy} onPress={props.onRestore}>
                    {say('devices_put_back')}
                  </Button>
                )}
                <Button small onPress={props.onTurnOff}>
                  {say('devices_turn_off')}
                </Button>
              </>
            }
          >
            {say(`devices_asks_${question}`)}
          </Banner>
        )}
        <div class="row">
          <Button icon="again" busy={props.busy} onPress={props.onNow}>
            {say('devices_now')}
          </Button>
          {view.state !== 'asks' && (
            <Button onPress={() => props.onPause(view.state !== 'paused')}>
              {say(view.state === 'paused' ? 'devices_go_on' : 'devices_pause')}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  );
}
