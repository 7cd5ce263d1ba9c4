import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/platform/ask';

/** Whether every word is covered, for a shared screen. It stays so until the person lifts it, in every view. */
export function useHidden(): readonly [hidden: boolean, toggle: () => void] {
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    void ask('settings', {}).then((answer) => answer.ok && setHidden(answer.value.hidden));
  }, []);
  const toggle = (): void => {
    setHidden(!hidden);
    void ask('settings', {}).then((answer) => {
      if (answer.ok) void ask('settings.keep', { settings: { ...answer.value, hidden: !hidden } });
    });
  };
  return [hidden, toggle];
}
