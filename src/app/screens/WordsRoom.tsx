import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { failureKey } from '@/domain/failure-key';
import type { PairBrief } from '@/domain/views';
import { ask } from '@/platform/ask';
import { ActionBar } from '@/ui/ActionBar';
import { AudienceSwitch } from '@/ui/AudienceSwitch';
import { Button } from '@/ui/Button';
import { ChoiceField } from '@/ui/ChoiceField';
import { useDates } from '@/ui/dates';
import { Empty } from '@/ui/Empty';
import { GrowingText } from '@/ui/GrowingText';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { Frame, Waiting } from './Waiting';

interface Words {
  readonly words: string;
  readonly as: 'topic' | 'win';
  readonly way: Way;
}

/** Words that were selected in a page: whose they are and who may see them is said before they are kept. */
export function WordsRoom({ words, as, way }: Words) {
  const say = useSay();
  const pairs = useAnswer('pairs', {});
  const now = useAnswer('now', {});
  const title = say(`words_title_${as}`);
  if (pairs.state !== 'there') return <Waiting answered={pairs} title={title} way={way} />;
  if (now.state !== 'there') return <Waiting answered={now} title={title} way={way} />;
  const first = now.value.focus?.pair?.id;
  const known = [...pairs.value].sort(
    (one, other) => Number(other.pair.id === first) - Number(one.pair.id === first),
  );
  if (known.length === 0)
    return (
      <Frame title={title} way={way}>
        <Empty sentence={say('words_no_pairs')} />
      </Frame>
    );
  return <Keeping words={words} as={as} way={way} pairs={known} />;
}

function Keeping({ words, as, way, pairs }: Words & { pairs: readonly PairBrief[] }) {
  const say = useSay();
  const dates = useDates();
  const tell = useToast();
  const [pairId, setPair] = useState(pairs[0]?.pair.id ?? '');
  const [text, setText] = useState(words);
  const [audience, setAudience] = useState<Audience>(as === 'win' ? 'me' : 'pair');
  const [busy, setBusy] = useState(false);
  const title = say(`words_title_${as}`);
  const name = pairs.find(({ pair }) => pair.id === pairId)?.pair.name ?? '';
  const meeting = pairs.find(({ pair }) => pair.id === pairId)?.next;

  const keep = async (): Promise<void> => {
    const line = text.trim();
    if (busy || line === '') return;
    setBusy(true);
    const kept =
      as === 'win'
        ? await ask('win.keep', {
            win: { id: crypto.randomUUID(), pairId, text: line, audience, at: Date.now() },
          })
        : meeting && (await addTopic(meeting.id, line, audience));
    setBusy(false);
    if (!kept?.ok) return tell(say(failureKey(kept?.failure.kind ?? 'not-found')));
    tell(say(as === 'win' ? 'words_kept' : 'words_added'));
    if (meeting && as === 'topic') way.go({ view: 'prepare', id: meeting.id }, true);
    else way.go({ view: 'pair', id: pairId }, true);
  };

  return (
    <>
      <Frame title={title} way={way}>
        <div class={`line edge-${audience}`}>
          <div class="line-head">
            <span />
            <AudienceSwitch
              value={audience}
              onChange={setAudience}
              label={say('audience_of', { what: title })}
            />
          </div>
          <GrowingText class="ruled" aria-label={title} value={text} lines={2} onInput={setText} />
        </div>
        {pairs.length > 1 && (
          <ChoiceField
            label={say('words_with')}
            value={pairId}
            options={pairs.map(({ pair }) => ({ value: pair.id, label: pair.name }))}
            onChange={setPair}
          />
        )}
        {as === 'topic' && (
          <p class="meta">
            {meeting
              ? say('words_on', { when: dates.span(meeting.start, meeting.end, meeting.zone, Date.now()) })
              : say('words_no_meeting', { name })}
          </p>
        )}
      </Frame>
      <ActionBar>
        <Button
          kind="primary"
          busy={busy}
          off={as === 'topic' && meeting === undefined}
          onPress={() => void keep()}
        >
          {say(as === 'win' ? 'words_keep' : 'words_add')}
        </Button>
      </ActionBar>
    </>
  );
}

/** Puts a topic at the end of the meeting's agenda; where there is none yet, of the one that is proposed. */
async function addTopic(meetingId: string, question: string, audience: Audience) {
  const proposed = await ask('agenda.propose', { meetingId, fresh: false });
  if (!proposed.ok) return proposed;
  const { agenda } = proposed.value;
  const topic = { id: crypto.randomUUID(), question, minutes: 5, audience };
  return ask('agenda.keep', { agenda: { ...agenda, topics: [...agenda.topics, topic] } });
}
