import type { RefObject } from 'preact';

/**
 * A text that is as high as what is written in it: an unseen copy of the words holds the space open, so that it works
 * alike in every browser and nothing has to be measured.
 */
export function GrowingText(props: {
  value: string;
  onInput: (text: string) => void;
  lines?: number | undefined;
  class?: string | undefined;
  field?: RefObject<HTMLTextAreaElement | null> | undefined;
  id?: string | undefined;
  placeholder?: string | undefined;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  'aria-invalid'?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  'aria-label'?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}) {
  const { value, onInput, lines = 1, class: name = '', field, dir = 'auto', ...rest } = props;
  return (
    <span class="growing" data-text={`${value || props.placeholder || ''} `}>
      <textarea
        {...rest}
        ref={field ?? null}
        dir={dir}
        class={name}
        rows={lines}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </span>
  );
}
