import { useEffect, useRef, useState } from 'preact/hooks';
import type { FailureKind } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import { readersOf } from '@/domain/readers';
import type { MeetingView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import type { ReplyOf } from '@/platform/protocol';
import { ActionBar } from '@/ui/ActionBar';
import { Banner } from '@/ui/Banner';
import { Bar } from '@/ui/Bar';
import { Busy } from '@/ui/Busy';
import { Button } from '@/ui/Button';
import { HeldBack } from '@/ui/HeldBack';
import { InvitationChoice, type InvitationForm } from '@/ui/prepare/InvitationChoice';
import { useSay } from '@/ui/say';
import { EventNote } from './EventNote';

type Preview = ReplyOf<'invitation.preview'>;
type Outcome = 'inserted' | 'replaced' | 'copied' | 'not-copied';

/** The step before anything goes into the invitation: who can read it there, and how much of it. */
export function InvitationRoom(props: {
  view: MeetingView;
  /** Keeps the agenda as it is on the page, so that this is what goes out. */
  keep: () => Promise<boolean>;
  /** What goes to the other is meant: the agenda is attached with it. */
  attach: () => Promise<boolean>;
  /** Topics for the agenda that somebody else wrote into the event. */
  onTake: (questions: readonly string[]) => void;
  onBack: () => void;
}) {
  const say = useSay();
  const { view } = props;
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<FailureKind>();
  const [form, setForm] = useState<InvitationForm>(
    () => view.pair?.noteForm ?? (readersOf(view.meeting).wide ? 'line' : 'full'),
  );
  /** The editor may have been opened since the agenda was. */
  const [editing, setEditing] = useState(view.editing);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const look = async (): Promise<void> => {
    setFailure(undefined);
    if (!(await props.keep())) return setFailure('unexpected');
    const [answer, now] = await Promise.all([
      ask('invitation.preview', { meetingId: view.meeting.id }),
      ask('meeting', { meetingId: view.meeting.id }),
    ]);
    if (now.ok) setEditing(now.value.editing);
    if (answer.ok) setPreview(answer.value);
    else setFailure(answer.failure.kind);
  };
  useEffect(() => void look(), []);

  const held = form === 'full' ? (preview?.held ?? []) : [];
  const letGo = async (): Promise<void> => {
    await ask('held.release', {
      of: 'agenda',
      id: view.meeting.id,
      keys: held.map(({ key }) => key),
    });
    await look();
  };

  const copy = (): boolean => preview !== undefined && copyText(preview[form].text, preview[form].html);

  const put = async (): Promise<void> => {
    if (!preview) return;
    // Only the press itself may fill the clipboard everywhere: where no editor is known to be open it is filled first.
    const copied = !editing && copy();
    setBusy(true);
    const answer = await ask('invitation.put', { meetingId: view.meeting.id, form });
    await props.attach();
    setBusy(false);
    const done = answer.ok && (answer.value.outcome === 'inserted' || answer.value.outcome === 'replaced');
    if (done) setOutcome(answer.value.outcome === 'replaced' ? 'replaced' : 'inserted');
    else setOutcome(copied || copy() ? 'copied' : 'not-copied');
  };

  return (
    <>
      <Bar title={say('invitation_title')} onBack={props.onBack} />
      <main class="room invitation">
        {failure && (
          <Banner
            kind="warning"
            actions={
              <Button kind="quiet" small onPress={() => void look()}>
                {say('ui_try_again')}
              </Button>
            }
          >
            {say(failureKey(failure))}
          </Banner>
        )}
        {!preview && !failure && <Busy label={say('ui_one_moment')} />}
        {outcome && <OutcomeBanner outcome={outcome} />}
        {preview && (
          <InvitationChoice
            readers={readersOf(view.meeting)}
            full={preview.full.lines}
            line={preview.line.lines}
            withheld={preview.withheld}
            form={form}
            onForm={(chosen) => {
              setForm(chosen);
              setOutcome(undefined);
            }}
          />
        )}
        <HeldBack held={held} onChange={props.onBack} onRelease={() => void letGo()} />
        {preview && held.length === 0 && (
          <EventNote
            meetingId={view.meeting.id}
            form={form}
            attach={props.attach}
            onTake={async (questions) => {
              props.onTake(questions);
              await look();
            }}
          />
        )}
      </main>
      {preview && held.length === 0 && (
        <ActionBar>
          <Button kind="primary" busy={busy} onPress={outcome ? props.onBack : () => void put()}>
            {outcome ? say('capture_done') : say(editing ? 'invitation_put' : 'invitation_put_or_copy')}
          </Button>
          {outcome && (
            <Button kind="quiet" icon="copy" onPress={() => setOutcome(copy() ? 'copied' : 'not-copied')}>
              {say('ui_copy')}
            </Button>
          )}
        </ActionBar>
      )}
    </>
  );
}

function OutcomeBanner({ outcome }: { outcome: Outcome }) {
  const say = useSay();
  const words = {
    inserted: say('invitation_inserted'),
    replaced: say('invitation_replaced'),
    copied: say('invitation_copied'),
    'not-copied': say('invitation_not_copied'),
  };
  // Above what was chosen, which may have been scrolled away by then.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [outcome]);
  return (
    <div ref={place}>
      <Banner kind={outcome === 'not-copied' ? 'warning' : 'success'}>{words[outcome]}</Banner>
    </div>
  );
}
