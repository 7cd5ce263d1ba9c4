import type { Failure } from '@/domain/failure';
import type { Reflection } from '@/domain/reflection';
import { ask } from '@/platform/ask';
import { forgetTyping, noteTyping, type Typed } from '@/platform/typing-journal';

/**
 * Keeps a reflection while it is being typed: written down at once, then handed to the background, one at a time and
 * always the latest. `kept` hears what is safe now and what was handed in for it, `failed` why the last try did not get through.
 */
export function createKeeper(on: {
  latest(): Typed;
  kept(kept: Reflection, handedIn: Reflection): void;
  failed(failure: Failure): void;
}): {
  keep(): void;
  /** Whether something is on its way. */
  busy(): boolean;
  /** Resolves when everything handed in so far is safe or has failed. */
  settled(): Promise<void>;
} {
  let waiting = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting) {
      waiting = false;
      const typed = on.latest();
      const answer = await ask('reflection.keep', typed);
      if (answer.ok) {
        forgetTyping(typed.reflection.id, typed.reflection.revision);
        on.kept(answer.value.reflection, typed.reflection);
      } else on.failed(answer.failure);
    }
    running = undefined;
  }

  return {
    keep() {
      noteTyping(on.latest());
      waiting = true;
      running ??= run();
    },
    busy: () => running !== undefined,
    settled: () => running ?? Promise.resolve(),
  };
}
