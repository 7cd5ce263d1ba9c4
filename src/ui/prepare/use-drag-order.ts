import { useEffect, useRef, useState } from 'preact/hooks';
import { placeFor } from './order';

interface Drag {
  readonly from: number;
  readonly to: number;
  /** How far the row was carried, in pixels. */
  readonly moved: number;
  /** Height of the row, by which the others make way. */
  readonly height: number;
}

/** This near to the edge of the window the page scrolls on by itself; the bars cover that much. */
const edgePx = 72;
const scrollStep = 6;

/**
 * Lets the rows of a list be carried about with the pointer. Spread `grip(index)` on the handle of each row and `row(index)`
 * as its style; `list` is the element whose children are the rows. Escape puts the row back.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const begin = (event: PointerEvent, from: number): void => {
    if (event.button !== 0 || !list.current || stop.current) return;
    const handle = event.currentTarget as HTMLElement;
    const rows = [...list.current.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { top, height };
    });
    const height = rows[from]?.height ?? 0;
    const start = event.clientY + window.scrollY;
    let pointer = event.clientY;
    let last: Drag = { from, to: from, moved: 0, height };
    const follow = (): void => {
      const moved = pointer + window.scrollY - start;
      last = { from, to: placeFor(rows, from, moved), moved, height };
      setDrag(last);
    };
    let frame = 0;
    const scrollOn = (): void => {
      const step = pointer < edgePx ? -scrollStep : pointer > window.innerHeight - edgePx ? scrollStep : 0;
      if (step !== 0 && last.moved !== 0) {
        window.scrollBy({ top: step, behavior: 'instant' });
        follow();
      }
      frame = requestAnimationFrame(scrollOn);
    };
    const end = (keep: boolean): void => {
      cancelAnimationFrame(frame);
      ended.abort();
      stop.current = undefined;
      setDrag(undefined);
      if (keep && last.to !== from) onMove(from, last.to);
    };
    const ended = new AbortController();
    const on = { signal: ended.signal };
    stop.current = () => end(false);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener(
      'pointermove',
      (moving) => {
        pointer = moving.clientY;
        follow();
      },
      on,
    );
    handle.addEventListener('pointerup', () => end(true), on);
    handle.addEventListener('pointercancel', () => end(false), on);
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        end(false);
      },
      on,
    );
    frame = requestAnimationFrame(scrollOn);
  };

  return {
    list,
    dragged: drag && drag.moved !== 0 ? drag.from : undefined,
    grip: (index: number) => ({ onPointerDown: (event: PointerEvent) => begin(event, index) }),
    row: (index: number) => ({ transform: shiftOf(drag, index) }),
  };
}

function shiftOf(drag: Drag | undefined, index: number): string {
  if (!drag) return '';
  const { from, to, moved, height } = drag;
  if (index === from) return `translateY(${moved}px)`;
  if (index > from && index <= to) return `translateY(${-height}px)`;
  if (index < from && index >= to) return `translateY(${height}px)`;
  return '';
}
