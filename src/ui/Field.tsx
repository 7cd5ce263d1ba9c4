import { useEffect, useId, useRef } from 'preact/hooks';
import { GrowingText } from './GrowingText';
import { Icon } from './Icon';

/**
 * A labelled field. `lines` makes it a text that grows with what is written, from that many lines; `error` is a sentence
 * with the remedy, `hint` one that helps; both are read with the field.
 */
export function TextField(props: {
  label: string;
  value: string;
  onInput: (text: string) => void;
  placeholder?: string | undefined;
  lines?: number | undefined;
  error?: string | undefined;
  hint?: string | undefined;
  type?: 'text' | 'email' | 'date' | 'time' | 'datetime-local' | 'number' | 'password' | undefined;
  hideLabel?: boolean | undefined;
  autoFocus?: boolean | undefined;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
}) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.autoFocus) (box.current ?? text.current)?.focus();
  }, []);
  const { type = 'text', error, hint } = props;
  const shared = {
    id,
    value: props.value,
    placeholder: props.placeholder,
    dir: props.dir ?? (type === 'text' ? ('auto' as const) : undefined),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class="field">
      <label for={id} class={props.hideLabel ? 'unseen' : undefined}>
        {props.label}
      </label>
      {props.lines === undefined ? (
        <input
          {...shared}
          ref={box}
          {...ofType(type)}
          class="box"
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      ) : (
        <GrowingText {...shared} field={text} class="box" lines={props.lines} onInput={props.onInput} />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          <Icon name="warn" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

/** One of a few, from the system's own list. */
export function SelectField<V extends string>(props: {
  label: string;
  value: V;
  options: readonly { readonly value: V; readonly label: string }[];
  onChange: (value: V) => void;
  hideLabel?: boolean | undefined;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={props.hideLabel ? 'unseen' : undefined}>
        {props.label}
      </label>
      <span class="select">
        <select
          id={id}
          class="box"
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find(({ value }) => value === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

/** Yes or no, with a sentence below where it helps. */
export function CheckField(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string | undefined;
}) {
  const id = useId();
  return (
    <div class="check-field">
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** The attributes' types tell every kind of input apart; ours differ in the kind alone. */
const ofType = (type: string): { type: 'text' } => ({ type: type as 'text' });
