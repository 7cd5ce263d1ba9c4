import { onChange } from '@/platform/changes';

/** Somebody typing makes many changes: they are looked at together. */
const togetherMs = 120;

/** Runs soon after something was kept in any window, once for changes that come close together. Ends when called. */
export function hearLater(run: () => Promise<void>): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const end = onChange(() => {
    clearTimeout(soon);
    soon = setTimeout(() => void run(), togetherMs);
  });
  return () => {
    clearTimeout(soon);
    end();
  };
}
