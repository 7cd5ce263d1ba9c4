import '../theme/vault.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../Button';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** The gate is drawn beside the page, apart from it: what the library counts begins anew there, and ids would be the same. */
let drawn = 0;

/** Words nobody else is to read: covered until the eye is pressed. `error` is read at once and takes the focus back here. */
export function PassphraseField(props: {
  label: string;
  value: string;
  onInput: (words: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  /** For the browser's own keeper of passwords. */
  as: 'current-password' | 'new-password' | 'off';
}) {
  const say = useSay();
  const [id] = useState(() => `words-${++drawn}`);
  const field = useRef<HTMLInputElement>(null);
  const [plain, setPlain] = useState(false);
  useEffect(() => {
    if (props.autoFocus || props.error) field.current?.focus();
  }, [props.error]);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <span class="with-eye">
        <input
          id={id}
          ref={field}
          class="box"
          {...{ type: (plain ? 'text' : 'password') as 'password' }}
          autocomplete={props.as}
          autocapitalize="off"
          spellcheck={false}
          dir="auto"
          value={props.value}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={
            [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
          }
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <IconButton
          icon={plain ? 'blind' : 'veil'}
          label={say(plain ? 'vault_cover_words' : 'vault_show_words')}
          pressed={plain}
          onPress={() => setPlain(!plain)}
        />
      </span>
      {props.hint && (
        <p class="hint" id={`${id}-hint`} aria-live="polite">
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="error" id={`${id}-error`} role="alert">
          <Icon name="warn" />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );
}
