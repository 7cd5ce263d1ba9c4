import { useEffect, useRef, useState } from 'preact/hooks';
import type { Agenda, TemplateId, Topic } from '@/domain/agenda';
import { mergeAgenda, sameAgenda } from '@/domain/together/merge-agenda';
import { ask } from '@/platform/ask';
import { hearLater } from './hear-later';
import { usePause } from './use-pause';

export interface Editing {
  readonly agenda: Agenda;
  readonly failed: boolean;
  /** Is given the change itself, so that taking one back later does not undo what came after. */
  changeTopics(change: (topics: readonly Topic[]) => readonly Topic[]): void;
  /** Puts the topics of another agenda in place of these. */
  replace(by: { template: TemplateId; topics: readonly Topic[] }): void;
  /** Keeps it at once, attached or not; true when that worked. */
  attach(attached: boolean): Promise<boolean>;
}

/**
 * An agenda while it is being edited: kept as a draft at every pause, attached when the person says so. What another
 * window writes into the same agenda shows here as it is kept there, and nothing of either is lost.
 */
export function useAgenda(proposed: Agenda): Editing {
  const [agenda, setAgenda] = useState(proposed);
  const [failed, setFailed] = useState(false);
  const latest = useRef(agenda);
  /** What is known to be kept (or was proposed): what is edited here is a change of this. */
  const base = useRef(proposed);
  const keeping = useRef(0);
  const pause = usePause();

  const show = (next: Agenda): void => {
    latest.current = next;
    setAgenda(next);
  };
  /** Something is kept now: ours, or what another window wrote. What was edited here meanwhile stays on top of it. */
  const takeIn = (kept: Agenda, handedIn: Agenda): void => {
    base.current = kept;
    const merged = mergeAgenda(handedIn, latest.current, kept);
    if (sameAgenda(merged, latest.current)) latest.current = { ...merged, topics: latest.current.topics };
    else show(merged);
  };
  const keep = async (): Promise<boolean> => {
    const handedIn = latest.current;
    keeping.current += 1;
    const answer = await ask('agenda.keep', { agenda: handedIn, base: base.current });
    keeping.current -= 1;
    setFailed(!answer.ok);
    if (answer.ok) takeIn(answer.value, handedIn);
    return answer.ok;
  };
  const change = (next: Agenda): void => {
    show(next);
    pause.later('agenda', async () => void (await keep()));
  };
  useEffect(
    () =>
      hearLater(async () => {
        const answer = await ask('meeting', { meetingId: proposed.meetingId });
        const kept = answer.ok ? answer.value.agenda : undefined;
        if (kept && keeping.current === 0 && !sameAgenda(kept, base.current)) takeIn(kept, base.current);
      }),
    [],
  );

  return {
    agenda,
    failed,
    changeTopics: (how) => change({ ...latest.current, topics: [...how(latest.current.topics)] }),
    replace: ({ template, topics }) => change({ ...latest.current, template, topics: [...topics] }),
    attach: async (attached) => {
      const before = latest.current.attached;
      show({ ...latest.current, attached });
      await pause.flush();
      const kept = await keep();
      if (!kept) show({ ...latest.current, attached: before });
      return kept;
    },
  };
}
