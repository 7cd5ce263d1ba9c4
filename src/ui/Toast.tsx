import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from './say';

type Tell = (message: string, undo?: () => void) => void;

interface Told {
  readonly message: string;
  readonly undo: (() => void) | undefined;
  /** Tells one message from the next, also where the words are the same. */
  readonly nth: number;
}

const ToastContext = createContext<Tell>(() => {});

/** How long a message stays, in milliseconds, while it is not focused or pointed at. */
const stayMs = 8000;

/** Says something in passing, with a way to take it back. The next message takes the place of the one before. */
export function useToast(): Tell {
  return useContext(ToastContext);
}

/** The place where passing messages are shown, for everything inside. */
export function ToastHost({ children }: { children: ComponentChildren }) {
  const [told, setTold] = useState<Told>();
  const nth = useRef(0);
  const tell = useRef<Tell>((message, undo) => {
    nth.current += 1;
    setTold({ message, undo, nth: nth.current });
  });
  return (
    <ToastContext.Provider value={tell.current}>
      {children}
      <div class="toast-place" role="status">
        {told && <Toast key={told.nth} told={told} onGone={() => setTold(undefined)} />}
      </div>
    </ToastContext.Provider>
  );
}

function Toast({ told, onGone }: { told: Told; onGone: () => void }) {
  const say = useSay();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, stayMs);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <div
      class="toast"
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <span>{told.message}</span>
      {told.undo && (
        <button
          type="button"
          onClick={() => {
            told.undo?.();
            onGone();
          }}
        >
          {say('ui_undo')}
        </button>
      )}
    </div>
  );
}
