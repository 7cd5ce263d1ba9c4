import { TemplateId } from '@/domain/agenda';
import type { KeptQuestion } from '@/domain/library/question';
import { type Question, questionLibrary } from '@/domain/library/questions';
import { ask } from '@/platform/ask';
import { PageHead, Section } from '@/ui/dashboard/PageHead';
import { QuestionList } from '@/ui/dashboard/QuestionList';
import { TemplateLinks } from '@/ui/dashboard/TemplateLinks';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** Agendas to look at and change, and questions by theme and stage, with the person's own. */
export function LibraryRoom(_: { go: Go }) {
  const say = useSay();
  const tell = useToast();
  const answered = useAnswer('library', {});
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  const { templates, questions } = answered.value;
  const keep = async (question: KeptQuestion): Promise<void> => {
    const kept = await ask('question.keep', { question });
    if (!kept.ok) tell(say('list_not_kept'));
    answered.again();
  };
  const favour = (question: Question): void => {
    const kept = questions.find(({ id }) => id === question.id);
    void keep({
      id: question.id,
      ...(question.own && question.text ? { text: question.text } : {}),
      theme: question.theme,
      stages: [...(kept?.stages ?? question.stages)],
      favourite: !question.favourite,
      updatedAt: Date.now(),
    });
  };
  const remove = async (question: Question): Promise<void> => {
    const before = questions.find(({ id }) => id === question.id);
    const gone = await ask('question.remove', { id: question.id });
    answered.again();
    if (gone.ok && before) tell(say('question_removed'), () => void keep(before));
  };
  return (
    <div class="page">
      <PageHead title={say('dash_library')} lead={say('library_lead')} />
      <Section title={say('library_agendas')}>
        <TemplateLinks
          ids={TemplateId.options}
          changed={templates.map(({ id }) => id)}
          hrefOf={(id) => hashOf({ room: 'agenda', id })}
        />
      </Section>
      <Section title={say('library_questions')}>
        <QuestionList
          questions={questionLibrary(questions)}
          onFavour={favour}
          onRemove={(question) => void remove(question)}
          onAdd={(text, theme, stages) =>
            void keep({
              id: `own:${crypto.randomUUID()}`,
              text,
              theme,
              stages,
              favourite: true,
              updatedAt: Date.now(),
            })
          }
        />
      </Section>
    </div>
  );
}
