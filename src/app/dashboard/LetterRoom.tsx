import { useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import type { LetterView } from '@/domain/mentoring-views';
import { countWords, lengthOfMail } from '@/domain/recap-length';
import { isDoubt } from '@/domain/recipients/doubt';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import { saveFile } from '@/platform/files';
import { openLink } from '@/platform/open-link';
import type { RequestOf } from '@/platform/protocol';
import type { LetterWish } from '@/platform/protocol-mentoring';
import { readLanguage } from '@/platform/words';
import { ThanksForm, TouchForm } from '@/ui/dashboard/LetterForms';
import { PageHead } from '@/ui/dashboard/PageHead';
import { HeldBack } from '@/ui/HeldBack';
import { Letter } from '@/ui/recap/Letter';
import { MailboxChoice, RecapActions } from '@/ui/recap/RecapActions';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { useDoubted } from '../screens/use-doubted';
import { usePause } from '../screens/use-pause';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

const tellings = {
  opened: 'recap_told_opened',
  opened_long: 'recap_told_opened_long',
  copied: 'recap_told_copied',
  saved: 'recap_told_saved',
  not_copied: 'recap_told_not_copied',
} as const;
type Told = keyof typeof tellings;

/** A mail that belongs to no meeting: asked what it is to say where it needs that, drafted, looked through, opened. */
export function LetterRoom({ pairId, kind, go }: { pairId: string; kind: string; go: Go }) {
  const page = useAnswer('pair.page', { pairId });
  const [wish, setWish] = useState<LetterWish | undefined>(() => wishOf(kind));
  if (page.state !== 'there') return <NotThere answered={page} />;
  const { pair } = page.value;
  if (wish) return <Draft pairId={pairId} name={pair.name} wish={wish} go={go} />;
  return (
    <div class="page narrow">
      <Head pairId={pairId} name={pair.name} title={kind === 'touch' ? 'touch_title' : 'thanks_title'} />
      {kind === 'touch' ? (
        <TouchForm onWrite={(typed) => setWish({ kind: 'touch', ...typed })} />
      ) : (
        <ThanksForm wins={page.value.wins} onWrite={(typed) => setWish({ kind: 'thanks', ...typed })} />
      )}
    </div>
  );
}

/** What can be drafted without asking anything. */
function wishOf(kind: string): LetterWish | undefined {
  if (kind === 'drift' || kind === 'agreement' || kind === 'farewell') return { kind };
  if (kind.startsWith('permission-'))
    return { kind: 'permission', permissionId: kind.slice('permission-'.length) };
  return kind.startsWith('feedback-')
    ? { kind: 'feedback', feedbackId: kind.slice('feedback-'.length) }
    : undefined;
}

function Head({
  pairId,
  name,
  title,
}: {
  pairId: string;
  name: string;
  title: 'touch_title' | 'thanks_title' | 'letter_title';
}) {
  const say = useSay();
  return (
    <PageHead
      title={say(title, { name })}
      up={{ href: hashOf({ room: 'pair', id: pairId }), words: <bdi>{name}</bdi> }}
    />
  );
}

function Draft({ pairId, name, wish }: { pairId: string; name: string; wish: LetterWish; go: Go }) {
  const drafted = useAnswer('letter.draft', { pairId, wish });
  if (drafted.state !== 'there') return <NotThere answered={drafted} />;
  return <Review pairId={pairId} name={name} opened={drafted.value} />;
}

function Review({ pairId, name, opened }: { pairId: string; name: string; opened: LetterView }) {
  const say = useSay();
  const tell = useToast();
  const pause = usePause();
  const doubted = useDoubted();
  const [view, setView] = useState(opened);
  const [told, setTold] = useState<Told>();
  const [switched, setSwitched] = useState(false);
  const { letter, opens, text, html, held = [] } = view;
  const keep = async (change: Omit<RequestOf<'letter.keep'>, 'id'>): Promise<string | undefined> => {
    const kept = await ask('letter.keep', { id: letter.id, ...change });
    if (change.email !== undefined) doubted.note(change.email, kept);
    if (kept.ok) setView(kept.value);
    else if (kept.failure.kind !== 'bad-address' && !isDoubt(kept.failure.kind))
      tell(say(failureKey(kept.failure.kind)));
    return kept.ok ? undefined : say(failureKey(kept.failure.kind));
  };
  const letGo = async (): Promise<void> => {
    await ask('held.release', { of: 'letter', id: letter.id, keys: held.map(({ key }) => key) });
    await keep({});
  };
  const type = (subject: string, change: Omit<RequestOf<'letter.keep'>, 'id'>): void =>
    pause.later(subject, async () => void (await keep(change)));
  const open = (): void => {
    if (!opens) return;
    const copied = opens.complete || copyText(text, html);
    void keep({ opened: true });
    if (copied) openLink(opens.url);
    setTold(!copied ? 'not_copied' : opens.complete ? 'opened' : 'opened_long');
  };
  const save = async (): Promise<void> => {
    await pause.flush();
    const made = await ask('letter.eml', { id: letter.id });
    if (!made.ok) return tell(say(failureKey(made.failure.kind)));
    saveFile(made.value.fileName, made.value.eml, 'message/rfc822');
    setTold('saved');
  };
  const words = countWords(text, readLanguage());
  return (
    <div class="page narrow recap">
      <Head pairId={pairId} name={name} title="letter_title" />
      <Letter
        key={letter.body === undefined ? 'lines' : 'whole'}
        recap={{ ...letter, kind: 'conversation', meetingId: '' }}
        name={name}
        onSubject={(subject) => type('subject', { subject })}
        onEmail={(email) => keep({ email, sure: doubted.isSure(email) })}
        onPart={(part, typed) => type(part.id, { part: { partId: part.id, text: typed } })}
        onLeaveOut={(part) => void keep({ leftOut: { partId: part.id, leftOut: true } })}
        switched={switched}
        onWhole={() => {
          setSwitched(true);
          void pause.flush().then(() => keep({ body: text }));
        }}
        onBody={(body) => type('body', { body })}
        onLines={() => {
          setSwitched(true);
          void keep({ body: null });
        }}
      />
      <HeldBack
        held={held}
        onChange={() => document.querySelector<HTMLElement>('.letter textarea, .letter-words')?.focus()}
        onRelease={() => void letGo()}
      />
      <p class="meta">{say(`letter_length_${lengthOfMail(words)}`, { count: words })}</p>
      <MailboxChoice mailbox={view.mailbox} onMailbox={(mailbox) => void keep({ mailbox })} />
      <RecapActions
        nobody={letter.to.length === 0 || held.length > 0}
        note={say(
          told
            ? tellings[told]
            : held.length > 0
              ? 'held_note'
              : letter.to.length === 0
                ? 'recap_note_nobody'
                : opens?.complete === false
                  ? 'recap_note_long'
                  : 'recap_note',
        )}
        onOpen={open}
        onCopy={() => held.length === 0 && setTold(copyText(text, html) ? 'copied' : 'not_copied')}
        onFile={() => void save()}
      />
    </div>
  );
}
