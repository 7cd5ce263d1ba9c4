import type { TemplateId } from '@/domain/agenda';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** The agendas, each with when it is for; the ones the person changed say so. */
export function TemplateLinks(props: {
  ids: readonly TemplateId[];
  changed: readonly TemplateId[];
  hrefOf: (id: TemplateId) => string;
}) {
  const say = useSay();
  return (
    <ul class="rows template-links">
      {props.ids.map((id) => (
        <li key={id}>
          <a class="link-row" href={props.hrefOf(id)}>
            <span class="row-words">
              <span class="row-title">{say(`template_${id}`)}</span>
              <span class="row-detail">
                {say(`template_${id}_when`)}
                {props.changed.includes(id) && ` · ${say('template_changed')}`}
              </span>
            </span>
            <Icon name="fwd" />
          </a>
        </li>
      ))}
    </ul>
  );
}
