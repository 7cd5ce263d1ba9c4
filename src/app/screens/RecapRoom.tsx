import { useEffect, useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import { firstName } from '@/domain/first-name';
import type { RecapPart } from '@/domain/recap';
import type { RecapView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import { saveFile } from '@/platform/files';
import { openLink } from '@/platform/open-link';
import { dashboardPath } from '@/platform/pages';
import { Banner } from '@/ui/Banner';
import { Bar } from '@/ui/Bar';
import { Busy } from '@/ui/Busy';
import { Button } from '@/ui/Button';
import { HeldBack } from '@/ui/HeldBack';
import { Icon } from '@/ui/Icon';
import { Letter } from '@/ui/recap/Letter';
import { LetterGuide } from '@/ui/recap/LetterGuide';
import { MailboxChoice, RecapActions } from '@/ui/recap/RecapActions';
import { StaysWithYou } from '@/ui/recap/StaysWithYou';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { MailboxDraft } from './MailboxDraft';
import { RoomActions } from './RoomActions';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useDoubted } from './use-doubted';
import { type Outward, useRecap } from './use-recap';
import { Frame, Waiting } from './Waiting';

/** After these pauses, in milliseconds, a recap that is not drafted yet is asked for again. */
const againAfter = [400, 1000, 2000, 4000] as const;

/** The recap of one meeting: looked through, changed, handed to the person's own mail. */
export function RecapRoom({ meetingId, way }: { meetingId: string; way: Way }) {
  const say = useSay();
  const answered = useAnswer('recap', { meetingId });
  const [tries, setTries] = useState(0);
  const pause = againAfter[tries];
  const drafting =
    answered.state === 'failed' && answered.failure.kind === 'not-found' && pause !== undefined;
  useEffect(() => {
    if (!drafting || answered.state !== 'failed') return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      answered.again();
    }, pause);
    return () => clearTimeout(timer);
  }, [answered]);
  if (answered.state === 'there') return <Review opened={answered.value} way={way} />;
  if (!drafting && answered.state === 'failed')
    return <Waiting answered={answered} title={say('recap_title')} way={way} />;
  return (
    <Frame title={say('recap_title')} way={way}>
      <Busy label={say(drafting ? 'recap_drafting' : 'ui_one_moment')} />
    </Frame>
  );
}

/** What is said beside the buttons after a press. */
const tellings = {
  opened: 'recap_told_opened',
  'opened-long': 'recap_told_opened_long',
  copied: 'recap_told_copied',
  saved: 'recap_told_saved',
  'not-copied': 'recap_told_not_copied',
} as const;
type Told = keyof typeof tellings;

function Review({ opened, way }: { opened: RecapView; way: Way }) {
  const say = useSay();
  const toast = useToast();
  const reviewing = useRecap(opened);
  const { recap, view, withheld, mailbox } = reviewing.view;
  const [told, setTold] = useState<Told>();
  const [switched, setSwitched] = useState(false);
  const nobody = recap.to.length === 0;
  const held = reviewing.view.held ?? [];
  const tooLong = reviewing.outward?.window?.complete === false;

  /** Runs with what leaves: within the press where it is ready, else as soon as the last change is kept. */
  const withOutward = (run: (outward: Outward) => void): void => {
    if (reviewing.outward) run(reviewing.outward);
    else void reviewing.settle().then((outward) => outward && run(outward));
  };
  const open = (): void =>
    withOutward(({ window: mail }) => {
      if (!mail) return;
      const copied = mail.complete || copyText(mail.text, mail.html);
      // Handed over before the window opens: a popup is gone as soon as another window has the focus.
      void reviewing.change({ opened: true });
      if (copied) openLink(mail.url);
      setTold(!copied ? 'not-copied' : mail.complete ? 'opened' : 'opened-long');
    });
  const copy = (): void =>
    withOutward(({ copy: { text, html } }) => setTold(copyText(text, html) ? 'copied' : 'not-copied'));
  const saveAsFile = async (): Promise<void> => {
    await reviewing.settle();
    const answer = await ask('recap.eml', { meetingId: view.meeting.id });
    if (!answer.ok) return toast(say(failureKey(answer.failure.kind)));
    saveFile(answer.value.fileName, answer.value.eml, 'message/rfc822');
    setTold('saved');
  };
  /** What was said about the letter before is no longer said about this one. */
  const type: typeof reviewing.type = (subject, change) => {
    setTold(undefined);
    reviewing.type(subject, change);
  };
  const leaveOut = (part: RecapPart, leftOut: boolean): void => {
    setTold(undefined);
    void reviewing.change({ leftOut: { partId: part.id, leftOut } });
  };
  /** Begins with the letter as it stands, the last word typed in a line included. */
  const writeWhole = async (): Promise<void> => {
    setSwitched(true);
    const made = await reviewing.settle();
    if (made) await reviewing.change({ body: made.copy.text });
  };
  /** What belongs to another was looked at, and is meant. */
  const letGo = async (): Promise<void> => {
    await ask('held.release', { of: 'recap', id: view.meeting.id, keys: held.map(({ key }) => key) });
    await reviewing.change({});
  };
  const doubted = useDoubted();
  const setAside = async (): Promise<void> => {
    const answer = await reviewing.change({ setAside: true });
    if (!answer.ok) return;
    toast(
      say('recap_set_aside_told'),
      () => void ask('recap.keep', { meetingId: view.meeting.id, setAside: false }),
    );
    way.back();
  };

  return (
    <>
      <Bar title={say('recap_title')} onBack={way.back}>
        <RoomActions way={way} view="recap" id={view.meeting.id} />
      </Bar>
      <main class="room recap">
        {reviewing.failure && <Banner kind="warning">{say(failureKey(reviewing.failure.kind))}</Banner>}
        {!told && recap.state !== 'waiting' && (
          <Banner kind="info">
            {say(recap.state === 'opened' ? 'recap_was_opened' : 'recap_was_set_aside')}
          </Banner>
        )}
        <Letter
          key={recap.body === undefined ? 'lines' : 'whole'}
          recap={recap}
          name={view.pair?.name ?? say('pairs_unnamed')}
          onSubject={(subject) => type('subject', { subject })}
          onEmail={async (email) => {
            const answer = await reviewing.change({ email, sure: doubted.isSure(email) });
            doubted.note(email, answer);
            return answer.ok ? undefined : say(failureKey(answer.failure.kind));
          }}
          onPart={(part, text) => type(part.id, { part: { partId: part.id, text } })}
          onLeaveOut={(part) => leaveOut(part, true)}
          switched={switched}
          onWhole={() => void writeWhole()}
          onBody={(body) => type('body', { body })}
          onLines={() => {
            setSwitched(true);
            void reviewing.change({ body: null });
          }}
        />
        <LetterGuide
          recap={recap}
          text={reviewing.outward?.copy.text}
          onJoint={(joint) => void reviewing.change({ joint })}
        />
        <HeldBack
          held={held}
          onChange={() => document.querySelector<HTMLElement>('.letter textarea, .letter-words')?.focus()}
          onRelease={() => void letGo()}
        />
        <StaysWithYou
          withheld={withheld}
          leftOut={recap.parts.filter(({ leftOut }) => leftOut)}
          onPutBack={(part) => leaveOut(part, false)}
        />
        <MailboxDraft key={mailbox} meetingId={view.meeting.id} settle={reviewing.settle} />
        <MailboxChoice mailbox={mailbox} onMailbox={(chosen) => void reviewing.change({ mailbox: chosen })} />
        {view.pair && (
          <div>
            <a
              class="button text small"
              href={dashboardPath('pairs', view.pair.id, 'secret')}
              target={way.full ? undefined : '_blank'}
            >
              <Icon name="file" />
              <span>{say('recap_partner_file', { name: firstName(view.pair.name) })}</span>
            </a>
          </div>
        )}
        {recap.state !== 'set-aside' && (
          <div>
            <Button kind="text" small icon="box" onPress={() => void setAside()}>
              {say('recap_set_aside')}
            </Button>
          </div>
        )}
      </main>
      <RecapActions
        nobody={nobody || held.length > 0}
        note={
          told
            ? say(tellings[told])
            : say(
                held.length > 0
                  ? 'held_note'
                  : nobody
                    ? 'recap_note_nobody'
                    : tooLong
                      ? 'recap_note_long'
                      : 'recap_note',
              )
        }
        onOpen={open}
        onCopy={copy}
        onFile={() => void saveAsFile()}
      />
    </>
  );
}
