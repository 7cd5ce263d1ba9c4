import type { ComponentChildren } from 'preact';
import { StoneStack } from './Stones';

/** Nothing here yet: three stones still to be placed, one sentence, one way forward. */
export function Empty({ sentence, action }: { sentence: string; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <StoneStack count={0} coming={3} seed={4} />
      <p>{sentence}</p>
      {action}
    </div>
  );
}
