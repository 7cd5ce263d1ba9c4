import { useState } from 'preact/hooks';
import type { CheckIn } from '@/domain/check-in';
import { checkInFor } from '@/domain/check-in';
import { hintsFor } from '@/domain/feedback/hints';
import type { MeetingView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { readLanguage } from '@/platform/words';
import { PageHead } from '@/ui/dashboard/PageHead';
import { useDates } from '@/ui/dates';
import { Hints } from '@/ui/Hints';
import { Line } from '@/ui/Line';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { usePause } from '../screens/use-pause';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** Before a meeting: five questions to oneself. What is meant for the conversation is on its agenda. */
export function CheckInRoom({ meetingId }: { meetingId: string; go: Go }) {
  const view = useAnswer('meeting', { meetingId });
  const opened = useAnswer('check-in', { meetingId });
  if (view.state !== 'there') return <NotThere answered={view} />;
  if (opened.state !== 'there') return <NotThere answered={opened} />;
  return <CheckInThere view={view.value} opened={opened.value} />;
}

function CheckInThere({ view, opened }: { view: MeetingView; opened: CheckIn }) {
  const say = useSay();
  const tell = useToast();
  const dates = useDates();
  const pause = usePause();
  const [checkIn, setCheckIn] = useState(opened);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { meeting, pair } = view;
  const prompts = checkInFor(pair?.role ?? 'mentee');
  const put = (key: string, change: Partial<CheckIn['lines'][number]>): void => {
    const next = {
      ...checkIn,
      lines: prompts.map(({ key: each, audience }) => {
        const before = checkIn.lines.find((line) => line.key === each) ?? { key: each, text: '', audience };
        return each === key ? { ...before, ...change } : before;
      }),
    };
    setCheckIn(next);
    pause.later(checkIn.id, async () => {
      const kept = await ask('check-in.keep', { checkIn: next });
      if (!kept.ok) tell(say('list_not_kept'));
    });
  };
  return (
    <div class="page narrow">
      <PageHead
        title={say('checkin_title', { name: pair?.name ?? meeting.title })}
        up={pair && { href: hashOf({ room: 'pair', id: pair.id }), words: <bdi>{pair.name}</bdi> }}
        lead={dates.span(meeting.start, meeting.end, meeting.zone)}
      />
      <section class="sheet stack check-in">
        <p class="meta">{say('checkin_words')}</p>
        {prompts.map(({ key, labelKey, audience }) => {
          const line = checkIn.lines.find((each) => each.key === key);
          return (
            <div key={key}>
              <Line
                label={say(labelKey)}
                value={line?.text ?? ''}
                audience={line?.audience ?? audience}
                onInput={(text) => put(key, { text })}
                onAudience={(chosen) => put(key, { audience: chosen })}
              />
              <Hints
                hints={hintsFor(line?.text ?? '', readLanguage()).filter(
                  ({ kind }) => kind === 'others' || kind === 'health',
                )}
                dismissed={dismissed}
                onDismiss={(hint) => setDismissed(new Set([...dismissed, hint]))}
              />
            </div>
          );
        })}
        <div class="row">
          <a class="button primary" href={hashOf({ room: 'prepare', id: meeting.id })}>
            {say('checkin_agenda')}
          </a>
        </div>
      </section>
    </div>
  );
}
