import '../theme/prepare.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Topic } from '@/domain/agenda';
import type { Goal } from '@/domain/pair';
import { Button } from '../Button';
import { useSay } from '../say';
import { useToast } from '../Toast';
import { useFocusNext } from '../use-focus-next';
import { withInserted, withMoved } from './order';
import { TopicRow } from './TopicRow';
import { useDragOrder } from './use-drag-order';
import { useKeptFocus } from './use-kept-focus';

/** The topics to edit: add, change, remove with a way back, and put in order by hand, by button and by keys. */
export function TopicList(props: {
  topics: readonly Topic[];
  goals: readonly Goal[];
  /** The topic being edited, by its id. */
  editing: string | undefined;
  onEditing: (id: string | undefined) => void;
  /** Is given the change itself, so that taking one back later does not undo what came after. */
  onTopics: (change: (topics: readonly Topic[]) => readonly Topic[]) => void;
  onNewGoal?: ((topicId: string) => void) | undefined;
  /** The form of a new goal, shown in the topic that is being edited. */
  newGoal?: ComponentChildren;
}) {
  const say = useSay();
  const toast = useToast();
  const { topics, onTopics, onEditing } = props;
  const [told, setTold] = useState('');
  const keepFocus = useKeptFocus();
  const add = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext();

  const move = (from: number, to: number): void => {
    const topic = topics[from];
    if (!topic || to < 0 || to >= topics.length) return;
    keepFocus();
    onTopics((list) => withMoved(list, from, to));
    setTold(say('prepare_moved', { question: topic.question, place: to + 1, of: topics.length }));
  };
  const drag = useDragOrder(move);

  const remove = (topic: Topic, at: number): void => {
    onTopics((list) => list.filter(({ id }) => id !== topic.id));
    onEditing(undefined);
    focusNext(() => {
      const left = drag.list.current?.querySelectorAll<HTMLElement>('.topic-open');
      return left?.[Math.min(at, topics.length - 2)] ?? add.current?.querySelector('button');
    });
    toast(say('prepare_removed', { question: topic.question }), () =>
      onTopics((list) => withInserted(list, at, topic)),
    );
  };

  const addTopic = (): void => {
    const topic: Topic = { id: crypto.randomUUID(), question: '', minutes: 5, audience: 'pair' };
    onTopics((list) => [...list, topic]);
    onEditing(topic.id);
  };

  const finish = (index: number): void => {
    onEditing(undefined);
    focusNext(() => drag.list.current?.querySelectorAll<HTMLElement>('.topic-open')[index]);
  };

  return (
    <div>
      <ol class={drag.dragged === undefined ? 'sheet topics' : 'sheet topics dragging'} ref={drag.list}>
        {topics.map((topic, index) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            goals={props.goals}
            place={index}
            of={topics.length}
            editing={topic.id === props.editing}
            dragged={index === drag.dragged}
            grip={drag.grip(index)}
            style={drag.row(index)}
            onOpen={() => onEditing(topic.id)}
            onDone={() => finish(index)}
            onStep={(by) => move(index, index + by)}
            onRemove={() => remove(topic, index)}
            onChange={(changed) =>
              onTopics((list) => list.map((each) => (each.id === changed.id ? changed : each)))
            }
            onNewGoal={props.onNewGoal && (() => props.onNewGoal?.(topic.id))}
            newGoal={props.newGoal}
          />
        ))}
      </ol>
      <div ref={add}>
        <Button kind="text" icon="plus" onPress={addTopic}>
          {say('prepare_add')}
        </Button>
      </div>
      <p class="unseen" role="status">
        {told}
      </p>
    </div>
  );
}
