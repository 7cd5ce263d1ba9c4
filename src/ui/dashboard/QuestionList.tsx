import { useState } from 'preact/hooks';
import { Theme } from '@/domain/library/question';
import { filterQuestions, type Question } from '@/domain/library/questions';
import { type Stage, Stage as Stages } from '@/domain/pair';
import { Button, IconButton } from '../Button';
import { SelectField, TextField } from '../Field';
import { useSay } from '../say';

/** Questions by theme and stage; favourites first; own ones beside Cairn's. */
export function QuestionList(props: {
  questions: readonly Question[];
  onFavour: (question: Question) => void;
  onRemove: (question: Question) => void;
  onAdd: (text: string, theme: Theme, stages: Stage[]) => void;
}) {
  const say = useSay();
  const [theme, setTheme] = useState<Theme | 'all'>('all');
  const [stage, setStage] = useState<Stage | 'all'>('all');
  const [text, setText] = useState('');
  const shown = filterQuestions(props.questions, {
    ...(theme === 'all' ? {} : { theme }),
    ...(stage === 'all' ? {} : { stage }),
  });
  return (
    <>
      <div class="fields">
        <SelectField
          label={say('question_theme')}
          value={theme}
          options={[
            { value: 'all' as Theme | 'all', label: say('filter_all') },
            ...Theme.options.map((value) => ({
              value: value as Theme | 'all',
              label: say(`theme_${value}`),
            })),
          ]}
          onChange={setTheme}
        />
        <SelectField
          label={say('question_stage')}
          value={stage}
          options={[
            { value: 'all' as Stage | 'all', label: say('filter_all') },
            ...Stages.options.map((value) => ({
              value: value as Stage | 'all',
              label: say(`stage_${value}`),
            })),
          ]}
          onChange={setStage}
        />
      </div>
      <form
        class="add-question"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          props.onAdd(text.trim(), theme === 'all' ? 'meeting' : theme, stage === 'all' ? [] : [stage]);
          setText('');
        }}
      >
        <TextField label={say('question_own')} value={text} onInput={setText} />
        <Button small submits off={text.trim() === ''}>
          {say('question_add')}
        </Button>
      </form>
      <ul class="rows questions">
        {shown.map((question) => {
          const words = question.text ?? say(`question_${question.id}`);
          return (
            <li key={question.id}>
              <span class="voice-line" dir="auto">
                {words}
              </span>
              <IconButton
                small
                icon="stone"
                pressed={question.favourite}
                label={say(question.favourite ? 'question_unfavour' : 'question_favour', { question: words })}
                onPress={() => props.onFavour(question)}
              />
              {question.own && (
                <IconButton
                  small
                  icon="x"
                  label={say('question_remove', { question: words })}
                  onPress={() => props.onRemove(question)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
