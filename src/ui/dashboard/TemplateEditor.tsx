import type { OwnTemplate } from '@/domain/agendas/own-template';
import { shareMinutes, usualLengths } from '@/domain/templates';
import { Button, IconButton } from '../Button';
import { useDates } from '../dates';
import { TextField } from '../Field';
import { useSay } from '../say';

type Topics = OwnTemplate['topics'];

/** The questions of an agenda with their share of an hour, and how many minutes that is for each usual length. */
export function TemplateEditor(props: {
  topics: Topics;
  onTopics: (topics: Topics) => void;
  makeId: () => string;
}) {
  const say = useSay();
  const dates = useDates();
  const { topics, onTopics } = props;
  const byLength = usualLengths.map((length) =>
    shareMinutes(
      topics.map(({ minutes }) => minutes),
      length,
    ),
  );
  const put = (index: number, change: Partial<Topics[number]>): void =>
    onTopics(topics.map((topic, each) => (each === index ? { ...topic, ...change } : topic)));
  const move = (index: number, by: -1 | 1): void => {
    const next = [...topics];
    const [topic] = next.splice(index, 1);
    if (topic) next.splice(index + by, 0, topic);
    onTopics(next);
  };
  return (
    <section class="sheet template-editor">
      <ol>
        {topics.map((topic, index) => (
          <li key={topic.id}>
            <TextField
              label={say('template_question', { number: index + 1 })}
              hideLabel
              lines={1}
              value={topic.question}
              onInput={(question) => put(index, { question })}
            />
            <p class="meta minutes">
              {usualLengths.map((_, each) => dates.minutes(byLength[each]?.[index] ?? 0)).join(' · ')}
              {topic.purpose !== 'plain' && ` · ${say(`purpose_${topic.purpose.replace('-', '_')}`)}`}
            </p>
            <div class="row">
              <IconButton
                small
                icon="minus"
                label={say('template_less', { question: topic.question })}
                off={topic.minutes <= 1}
                onPress={() => put(index, { minutes: Math.max(1, topic.minutes - 5) })}
              />
              <span class="minutes">{dates.minutes(topic.minutes)}</span>
              <IconButton
                small
                icon="plus"
                label={say('template_more', { question: topic.question })}
                onPress={() => put(index, { minutes: topic.minutes + 5 })}
              />
              <IconButton
                small
                icon="up"
                label={say('template_up', { question: topic.question })}
                off={index === 0}
                onPress={() => move(index, -1)}
              />
              <IconButton
                small
                icon="down"
                label={say('template_down', { question: topic.question })}
                off={index === topics.length - 1}
                onPress={() => move(index, 1)}
              />
              <IconButton
                small
                icon="x"
                label={say('template_remove', { question: topic.question })}
                off={topics.length === 1}
                onPress={() => onTopics(topics.filter((_, each) => each !== index))}
              />
            </div>
          </li>
        ))}
      </ol>
      <div class="row">
        <Button
          kind="text"
          small
          icon="plus"
          onPress={() =>
            onTopics([...topics, { id: props.makeId(), question: '', minutes: 10, purpose: 'plain' }])
          }
        >
          {say('template_add')}
        </Button>
        <span class="meta">
          {say('template_lengths', { lengths: usualLengths.map(dates.minutes).join(' · ') })}
        </span>
      </div>
    </section>
  );
}
