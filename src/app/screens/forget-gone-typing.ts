import { ask } from '@/platform/ask';
import { forgetTypingOf, typedReflections } from '@/platform/typing-journal';

/**
 * Forgets words that were typed and never kept, where their meeting was removed: by a press, by its months, on another
 * device, or while another window was still typing. Only a page can: the background has no such storage.
 */
export async function forgetGoneTyping(): Promise<void> {
  const reflectionIds = typedReflections();
  if (reflectionIds.length === 0) return;
  const gone = await ask('typing.gone', { reflectionIds });
  if (gone.ok) for (const id of gone.value) forgetTypingOf(id);
}
