import { useState } from 'preact/hooks';
import { TemplateId } from '@/domain/agenda';
import type { OwnTemplate } from '@/domain/agendas/own-template';
import type { Say } from '@/domain/say';
import { templates } from '@/domain/templates';
import { ask } from '@/platform/ask';
import { Button } from '@/ui/Button';
import { PageHead } from '@/ui/dashboard/PageHead';
import { TemplateEditor } from '@/ui/dashboard/TemplateEditor';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { usePause } from '../screens/use-pause';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** One agenda as it is proposed: its questions and minutes for four lengths, to be changed and put back. */
export function TemplateRoom({ id }: { id: string; go: Go }) {
  const answered = useAnswer('library', {});
  const known = TemplateId.options.find((each) => each === id);
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  if (!known) return null;
  const own = answered.value.templates.find((template) => template.id === known);
  return <TemplateThere key={own ? 'own' : 'ours'} id={known} own={own} again={answered.again} />;
}

function TemplateThere({
  id,
  own,
  again,
}: {
  id: TemplateId;
  own: OwnTemplate | undefined;
  again: () => void;
}) {
  const say = useSay();
  const tell = useToast();
  const pause = usePause();
  const [template, setTemplate] = useState(() => own ?? originalOf(id, say));
  const change = (topics: OwnTemplate['topics']): void => {
    const next = { ...template, topics, updatedAt: Date.now() };
    setTemplate(next);
    pause.later(id, async () => {
      const kept = await ask('template.keep', { template: next });
      if (!kept.ok) tell(say('list_not_kept'));
    });
  };
  const restore = async (): Promise<void> => {
    await pause.flush();
    const before = template;
    const gone = await ask('template.restore', { id });
    if (!gone.ok) return tell(say('list_not_kept'));
    setTemplate(originalOf(id, say));
    tell(say('template_restored'), () => {
      setTemplate(before);
      void ask('template.keep', { template: before }).then(again);
    });
  };
  const original = JSON.stringify(template.topics) === JSON.stringify(originalOf(id, say).topics);
  return (
    <div class="page narrow">
      <PageHead
        title={say(`template_${id}`)}
        up={{ href: hashOf({ room: 'library' }), words: say('dash_library') }}
        lead={say(`template_${id}_when`)}
      >
        {!original && (
          <Button icon="undo" onPress={() => void restore()}>
            {say('template_restore')}
          </Button>
        )}
      </PageHead>
      <TemplateEditor topics={template.topics} onTopics={change} makeId={() => crypto.randomUUID()} />
    </div>
  );
}

/** Cairn's own, in the reader's words. */
function originalOf(id: TemplateId, say: Say): OwnTemplate {
  return {
    id,
    topics: templates[id].map(({ key, hour, purpose }) => ({
      id: key,
      question: say(`agenda_${id}_${key}`),
      minutes: hour,
      purpose,
    })),
    updatedAt: 0,
  };
}
