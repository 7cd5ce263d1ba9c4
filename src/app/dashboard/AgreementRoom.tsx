import { useRef, useState } from 'preact/hooks';
import type { Agreement } from '@/domain/agreement/agreement';
import type { Held } from '@/domain/guard/held';
import type { PairPage } from '@/domain/mentoring-views';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import { saveFile } from '@/platform/files';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { type AgreementDraft, AgreementForm } from '@/ui/dashboard/AgreementForm';
import { AgreementYes } from '@/ui/dashboard/AgreementYes';
import { PageHead } from '@/ui/dashboard/PageHead';
import { HeldBack } from '@/ui/HeldBack';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** What the two agreed: written, saved in versions, handed to the other, and said yes to. */
export function AgreementRoom({ pairId, go }: { pairId: string; go: Go }) {
  const answered = useAnswer('pair.page', { pairId });
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  return <AgreementThere page={answered.value} go={go} again={answered.again} />;
}

function AgreementThere({ page, go, again }: { page: PairPage; go: Go; again: () => void }) {
  const say = useSay();
  const tell = useToast();
  const { pair, agreement } = page;
  const [draft, setDraft] = useState<AgreementDraft>(() => draftOf(page));
  const [held, setHeld] = useState<readonly Held[]>([]);
  const saved = useRef(JSON.stringify(draft));
  const changed = JSON.stringify(draft) !== saved.current;

  const save = async (): Promise<boolean> => {
    const now = Date.now();
    const record: Agreement = {
      id: agreement?.id ?? 'new',
      pairId: pair.id,
      version: agreement?.version ?? 0,
      ...(agreement?.me ? { me: agreement.me } : {}),
      ...(agreement?.them ? { them: agreement.them } : {}),
      ...draft,
      points: draft.points.filter(({ text }) => text.trim() !== ''),
      savedAt: now,
      updatedAt: now,
    };
    const kept = await ask('agreement.keep', { agreement: record });
    if (!kept.ok) {
      tell(say('list_not_kept'));
      return false;
    }
    saved.current = JSON.stringify(draft);
    tell(say('agreement_saved', { version: kept.value.version }));
    again();
    return true;
  };
  const withText = async (
    use: (made: { title: string; text: string; markdown: string; fileName: string }) => void,
  ): Promise<void> => {
    const made = await ask('agreement.text', { pairId: pair.id });
    if (!made.ok) return tell(say('list_not_kept'));
    setHeld(made.value.held);
    if (made.value.held.length === 0) use(made.value);
  };
  const letGo = async (): Promise<void> => {
    const keys = held.map(({ key }) => key);
    await ask('held.release', { of: 'pair', id: pair.id, keys });
    setHeld([]);
  };

  return (
    <div class="page narrow">
      <PageHead
        title={say('agreed_title')}
        up={{ href: hashOf({ room: 'pair', id: pair.id }), words: <bdi>{pair.name}</bdi> }}
        lead={agreement ? say('agreement_version', { version: agreement.version }) : say('agreement_lead')}
      />
      {agreement && !changed && (
        <>
          <section class="sheet stack" aria-label={say('agreement_share')}>
            <p>{say('agreement_share_words', { name: pair.name })}</p>
            <div class="row">
              <Button
                kind="primary"
                icon="mail"
                onPress={() => go({ room: 'pair', id: pair.id, part: 'letter', of: 'agreement' })}
              >
                {say('agreement_mail')}
              </Button>
              <Button
                icon="copy"
                onPress={() =>
                  void withText(({ text }) =>
                    tell(say(copyText(text) ? 'agreement_copied' : 'list_not_kept')),
                  )
                }
              >
                {say('ui_copy')}
              </Button>
              <Button
                icon="file"
                onPress={() =>
                  void withText(({ markdown, fileName }) => saveFile(fileName, markdown, 'text/markdown'))
                }
              >
                {say('keepsake_save')}
              </Button>
              <Button kind="text" onPress={() => window.print()}>
                {say('keepsake_print')}
              </Button>
            </div>
          </section>
          <HeldBack
            held={held}
            onRelease={() => void letGo()}
            // The words stand in the form below.
            onChange={() => setHeld([])}
          />
          <AgreementYes
            agreement={agreement}
            name={pair.name}
            onYes={(who, on) => void ask('agreement.yes', { pairId: pair.id, who, on }).then(again)}
          />
        </>
      )}
      {changed && agreement && <Banner kind="info">{say('agreement_changed')}</Banner>}
      <AgreementForm
        draft={draft}
        onDraft={setDraft}
        onSave={() => void save()}
        version={(agreement?.version ?? 0) + 1}
      />
    </div>
  );
}

/** What holds now, or the beginning of a first agreement: the rhythm that is known, and today. */
function draftOf({ agreement, pair }: PairPage): AgreementDraft {
  if (!agreement) {
    const rhythm = pair.rhythmDays === undefined ? {} : { rhythmDays: pair.rhythmDays };
    return { points: [], ...rhythm, startsOn: Temporal.Now.plainDateISO().toString() };
  }
  const { points, rhythmDays, startsOn, reviewOn, endsOn } = agreement;
  return {
    points,
    ...(rhythmDays === undefined ? {} : { rhythmDays }),
    ...(startsOn ? { startsOn } : {}),
    ...(reviewOn ? { reviewOn } : {}),
    ...(endsOn ? { endsOn } : {}),
  };
}
