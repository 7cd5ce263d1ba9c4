import { useState } from 'preact/hooks';
import { TextField } from '../Field';
import { useSay } from '../say';

/** A whole number between two bounds. While what is typed is none, the one before stays and the bounds are said. */
export function NumberField(props: {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}) {
  const say = useSay();
  const { least, most } = props;
  const [text, setText] = useState(String(props.value));
  const fits = (typed: string): boolean =>
    typed.trim() !== '' && Number.isInteger(Number(typed)) && Number(typed) >= least && Number(typed) <= most;
  return (
    <TextField
      label={props.label}
      type="number"
      value={text}
      error={fits(text) ? undefined : say('settings_number', { least, most })}
      onInput={(typed) => {
        setText(typed);
        if (fits(typed)) props.onChange(Number(typed));
      }}
    />
  );
}
