import { useState } from 'preact/hooks';
import type { CheckIn } from '@/domain/check-in';
import { checkInFor } from '@/domain/check-in';
import { hintsFor } from '@/domain/feedback/hints';
import type { Role } from '@/domain/pair';
import { useDates } from '../dates';
import { Hints } from '../Hints';
import { Line } from '../Line';
import { useSay } from '../say';

export type CheckInLine = CheckIn['lines'][number];

/** Five questions to oneself before a meeting. What is meant for the conversation goes onto its agenda. */
export function CheckInForm(props: {
  role: Role;
  lines: readonly CheckInLine[];
  onLines: (lines: CheckInLine[]) => void;
}) {
  const say = useSay();
  const { language } = useDates();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const lines = checkInFor(props.role).map(({ key, labelKey, audience }) => ({
    labelKey,
    line: props.lines.find((each) => each.key === key) ?? { key, text: '', audience },
  }));
  const put = (key: string, change: Partial<CheckInLine>): void =>
    props.onLines(lines.map(({ line }) => (line.key === key ? { ...line, ...change } : line)));
  return (
    <>
      {lines.map(({ labelKey, line }) => (
        <div key={line.key}>
          <Line
            label={say(labelKey)}
            value={line.text}
            audience={line.audience}
            onInput={(text) => put(line.key, { text })}
            onAudience={(audience) => put(line.key, { audience })}
          />
          <Hints
            hints={hintsFor(line.text, language).filter(({ kind }) => kind === 'others' || kind === 'health')}
            dismissed={dismissed}
            onDismiss={(hint) => setDismissed(new Set([...dismissed, hint]))}
          />
        </div>
      ))}
    </>
  );
}
