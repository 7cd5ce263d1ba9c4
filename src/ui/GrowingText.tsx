import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { caretAfter } from './caret';

/**
 * A text that is as high as what is written in it: an unseen copy of the words holds the space open, so that it works
 * alike in every browser and nothing has to be measured. Another window may write in the same text: the caret stays with
 * the words it stood at.
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
  const own = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (!area || area.value === value) return;
    const { value: before, selectionStart, selectionEnd } = area;
    area.value = value;
    if (document.activeElement === area)
      area.setSelectionRange(
        caretAfter(before, value, selectionStart),
        caretAfter(before, value, selectionEnd),
      );
  });
  return (
    <span class="growing" data-text={`${value || props.placeholder || ''} `}>
      <textarea
        {...rest}
        ref={(area) => {
          own.current = area;
          if (field) field.current = area;
        }}
        dir={dir}
        class={name}
        rows={lines}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </span>
  );
}
