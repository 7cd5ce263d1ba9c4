import '../theme/secret.css';
import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { SayWith } from '../SayWith';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';
import { Section } from './PageHead';

const forms = ['md', 'ics', 'csv'] as const;
export type FileForm = (typeof forms)[number];

/** What is the person's own: everything of this pair in files that open without Cairn, and everything of it gone. */
export function PairFiles(props: { name: string; onFile: (form: FileForm) => void; onRemove: () => void }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={say('pair_files')}>
      <p class="soft">{say('own_file_warning')}</p>
      <div class="row wraps">
        {forms.map((form) => (
          <Button key={form} kind="quiet" small icon="file" onPress={() => props.onFile(form)}>
            {say(`pair_file_${form}`)}
          </Button>
        ))}
      </div>
      {asking ? (
        <SureQuestion
          title={<SayWith of="pair_remove_question" with={{ name: <bdi>{props.name}</bdi> }} />}
          yes={say('pair_remove_yes')}
          onYes={() => {
            setAsking(false);
            props.onRemove();
          }}
          onNo={() => setAsking(false)}
        >
          <p>{say('pair_stays')}</p>
        </SureQuestion>
      ) : (
        <div>
          <Button kind="danger" small onPress={() => setAsking(true)}>
            {say('pair_remove')}
          </Button>
        </div>
      )}
    </Section>
  );
}
