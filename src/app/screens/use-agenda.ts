import { useRef, useState } from 'preact/hooks';
import type { Agenda, TemplateId, Topic } from '@/domain/agenda';
import { ask } from '@/platform/ask';
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

/** An agenda while it is being edited: kept as a draft at every pause, attached when the person says so. */
export function useAgenda(proposed: Agenda): Editing {
  const [agenda, setAgenda] = useState(proposed);
  const [failed, setFailed] = useState(false);
  const latest = useRef(agenda);
  const pause = usePause();

  const show = (next: Agenda): void => {
    latest.current = next;
    setAgenda(next);
  };
  const keep = async (): Promise<void> => {
    const answer = await ask('agenda.keep', { agenda: latest.current });
    setFailed(!answer.ok);
    // The background knows the agenda's id and pair; the topics on screen may already be newer than its answer.
    if (answer.ok) {
      const { topics, template, attached } = latest.current;
      show({ ...answer.value, topics, template, attached });
    }
  };
  const change = (next: Agenda): void => {
    show(next);
    pause.later('agenda', keep);
  };

  return {
    agenda,
    failed,
    changeTopics: (how) => change({ ...latest.current, topics: [...how(latest.current.topics)] }),
    replace: ({ template, topics }) => change({ ...latest.current, template, topics: [...topics] }),
    attach: async (attached) => {
      const before = latest.current.attached;
      show({ ...latest.current, attached });
      await pause.flush();
      const answer = await ask('agenda.keep', { agenda: latest.current });
      setFailed(!answer.ok);
      if (!answer.ok) show({ ...latest.current, attached: before });
      return answer.ok;
    },
  };
}
