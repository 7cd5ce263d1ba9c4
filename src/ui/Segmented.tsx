import { useId } from 'preact/hooks';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

/** A few answers side by side, one of them chosen. Arrows move and choose. No answer yet: `value` fits none. */
export function Segmented<V extends string>(props: {
  label: string;
  value: V | undefined;
  options: readonly { readonly value: V; readonly label: string; readonly icon?: IconName | undefined }[];
  onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <span class="segmented" role="radiogroup" aria-label={props.label}>
      {props.options.map(({ value, label, icon }) => (
        <label key={value} class="segment">
          <input
            type="radio"
            class="unseen"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {icon && <Icon name={icon} />}
          <span>{label}</span>
        </label>
      ))}
    </span>
  );
}
