import { languages, tagOf } from '@/domain/languages';
import { SelectField } from '../Field';
import { useSay } from '../say';

/** In which language the two write to each other: agendas, recaps, letters. Each is named in its own words. */
export function LanguageField(props: { value: string; onChange: (language: string) => void }) {
  const say = useSay();
  return (
    <div class="stack">
      <SelectField
        label={say('pair_language')}
        value={props.value}
        options={[
          { value: '', label: say('pair_language_browser') },
          ...languages.map((language) => ({ value: language, label: nameOf(language) })),
        ]}
        onChange={props.onChange}
      />
      <p class="meta">{say('pair_language_hint')}</p>
    </div>
  );
}

function nameOf(language: string): string {
  const tag = tagOf(language);
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
