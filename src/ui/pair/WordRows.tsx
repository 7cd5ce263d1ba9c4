import { useId } from 'preact/hooks';
import { Button, IconButton } from '../Button';
import { Icon } from '../Icon';

/** A few short texts of one kind, each in a field of its own: addresses, names. Empty ones are left out by whoever keeps them. */
export function WordRows(props: {
  label: string;
  /** Names one field for those who hear it. */
  nameOf: (place: number) => string;
  add: string;
  removeLabel: (word: string) => string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  email?: boolean | undefined;
  /** A sentence with the remedy for a text that cannot be. */
  errorOf?: ((value: string) => string | undefined) | undefined;
}) {
  const id = useId();
  const { values, onChange } = props;
  return (
    <fieldset class="word-rows">
      <legend>{props.label}</legend>
      {values.map((value, index) => {
        const error = props.errorOf?.(value);
        return (
          <div class="word-row" key={`${index}`}>
            <input
              type="text"
              inputMode={props.email ? 'email' : 'text'}
              dir={props.email ? 'ltr' : 'auto'}
              class="box"
              value={value}
              aria-label={props.nameOf(index + 1)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-${index}` : undefined}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                onChange(values.map((each, place) => (place === index ? typed : each)));
              }}
            />
            <IconButton
              icon="x"
              label={props.removeLabel(value)}
              onPress={() => onChange(values.filter((_, place) => place !== index))}
            />
            {error && (
              <p class="error" id={`${id}-${index}`}>
                <Icon name="warn" />
                <span>{error}</span>
              </p>
            )}
          </div>
        );
      })}
      <div>
        <Button kind="text" small icon="plus" onPress={() => onChange([...values, ''])}>
          {props.add}
        </Button>
      </div>
    </fieldset>
  );
}
