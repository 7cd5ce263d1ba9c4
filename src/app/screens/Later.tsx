import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Busy } from '@/ui/Busy';
import { useSay } from '@/ui/say';

/** A room whose code is loaded when it is first entered: the popup opens with no more than its first view. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Later(props: P) {
    const say = useSay();
    const [, drawAgain] = useState(0);
    useEffect(() => {
      if (loaded) return;
      void load().then((room) => {
        loaded = room;
        drawAgain(1);
      });
    }, []);
    const Room = loaded;
    return Room ? <Room {...props} /> : <Busy label={say('ui_one_moment')} />;
  };
}
