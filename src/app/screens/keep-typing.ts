import type { Failure } from '@/domain/failure';
import type { Reflection } from '@/domain/reflection';
import { ask } from '@/platform/ask';
import { forgetTyping, noteTyping } from '@/platform/typing-journal';

/**
 * Keeps a reflection while it is being typed: written down at once, then handed to the background, one at a time and
 * always the latest. `kept` hears the revision that is safe, `failed` why the last try did not get through.
 */
export function createKeeper(on: { kept(revision: number): void; failed(failure: Failure): void }): {
  keep(reflection: Reflection): void;
  /** Resolves when everything handed in so far is safe or has failed. */
  settled(): Promise<void>;
} {
  let latest: Reflection | undefined;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (latest) {
      const next = latest;
      latest = undefined;
      const answer = await ask('reflection.keep', { reflection: next });
      if (answer.ok) {
        forgetTyping(next.id, answer.value.revision);
        on.kept(answer.value.revision);
      } else on.failed(answer.failure);
    }
    running = undefined;
  }

  return {
    keep(reflection) {
      noteTyping(reflection);
      latest = reflection;
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
