import '../theme/prepare.css';
import { useState } from 'preact/hooks';
import type { TemplateId } from '@/domain/agenda';
import { templates } from '@/domain/templates';
import { SelectField } from '../Field';
import { useSay } from '../say';

const isTemplate = (key: string): key is TemplateId => key in templates;

/** Why this agenda, and the others there are. */
export function TemplateChoice(props: {
  template: TemplateId;
  /** Why Cairn proposes it, in words. */
  because: string;
  onChoose: (template: TemplateId) => void;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div class="template-choice">
      <p class="soft">
        <b>{say(`template_${props.template}`)}</b> · {props.because}{' '}
        <button type="button" class="in-text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('prepare_change')}
        </button>
      </p>
      {open && (
        <SelectField
          label={say('prepare_which')}
          value={props.template}
          options={Object.keys(templates)
            .filter(isTemplate)
            .map((value) => ({ value, label: say(`template_${value}`) }))}
          onChange={props.onChoose}
        />
      )}
    </div>
  );
}
