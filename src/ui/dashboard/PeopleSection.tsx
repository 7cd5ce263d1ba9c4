import { useState } from 'preact/hooks';
import type { Introduction } from '@/domain/introduction';
import type { PairPage } from '@/domain/mentoring-views';
import { Button, IconButton } from '../Button';
import { SelectField, TextField } from '../Field';
import { FormEnd } from '../FormEnd';
import { useSay } from '../say';
import { Section } from './PageHead';

const states = ['idea', 'offered', 'made'] as const;

/** "Whom could I introduce?": somebody's name and why, for the person alone until it is said. */
export function PeopleSection(props: {
  page: PairPage;
  onPut: (
    introduction: Pick<Introduction, 'name' | 'why' | 'state' | 'audience'>,
    known?: Introduction,
  ) => void;
  onRemove: (introduction: Introduction) => void;
}) {
  const say = useSay();
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [adding, setAdding] = useState(false);
  const { introductions, pair } = props.page;
  return (
    <Section
      title={say('people_title')}
      action={
        <Button kind="text" small icon="plus" onPress={() => setAdding(true)}>
          {say('people_add')}
        </Button>
      }
    >
      {introductions.length === 0 && !adding && <p class="soft">{say('people_none', { name: pair.name })}</p>}
      <ul class="rows">
        {introductions.map((each) => (
          <li key={each.id} class="person">
            <div>
              <bdi class="voice-line">{each.name}</bdi>
              {each.why && (
                <p class="meta" dir="auto">
                  {each.why}
                </p>
              )}
            </div>
            <SelectField
              label={say('people_state', { name: each.name })}
              hideLabel
              value={each.state}
              options={states.map((value) => ({ value, label: say(`people_is_${value}`) }))}
              onChange={(state) => props.onPut({ ...each, state }, each)}
            />
            <IconButton
              small
              icon="x"
              label={say('people_remove', { name: each.name })}
              onPress={() => props.onRemove(each)}
            />
          </li>
        ))}
      </ul>
      {adding && (
        <form
          class="stack"
          aria-label={say('people_add')}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            props.onPut({ name: name.trim(), why: why.trim(), state: 'idea', audience: 'me' });
            setName('');
            setWhy('');
            setAdding(false);
          }}
        >
          <TextField label={say('people_name')} value={name} onInput={setName} autoFocus />
          <TextField label={say('people_why')} value={why} onInput={setWhy} />
          <FormEnd keep={say('people_keep')} off={name.trim() === ''} onCancel={() => setAdding(false)} />
        </form>
      )}
    </Section>
  );
}
