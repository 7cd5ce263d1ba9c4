import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Busy } from '@/ui/Busy';
import { useSay } from '@/ui/say';

/** What is loaded when it is first shown, or `ahead` of that, so that nothing stands in its place for a moment. */
export type Later<P> = ComponentType<P> & { ahead(): Promise<void> };

/** A room whose code is loaded when it is first entered: the popup opens with no more than its first view. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loaded: ComponentType<P> | undefined;
  const ahead = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Later(props: P) {
    const say = useSay();
    const [, drawAgain] = useState(0);
    useEffect(() => {
      if (!loaded) void ahead().then(() => drawAgain(1));
    }, []);
    const Room = loaded;
    return Room ? <Room {...props} /> : <Busy label={say('ui_one_moment')} />;
  }
  return Object.assign(Later, { ahead });
}
