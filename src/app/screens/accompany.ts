import { useRef } from 'preact/hooks';
import type { MeetingView, NowView } from '@/domain/views';
import { isUnasked } from '@/ui/now/MattersNow';

/** This long before a meeting its notes can be opened beside the call. */
const soonMs = 15 * 60_000;

/** The meeting to accompany: the one open in the tab in front or running, or about to begin. None while it is not known what it is. */
export function toAccompany({ what, focus }: NowView, at: number): MeetingView | undefined {
  if (!focus || isUnasked(focus)) return undefined;
  if (what === 'open-event' || what === 'running') return focus;
  return what === 'next' && focus.meeting.startAt - at <= soonMs ? focus : undefined;
}

/**
 * What is accompanied, held while something is being written into it: a meeting that ends, or a tab that comes to the
 * front, takes no page away from under a hand.
 */
export function useHeld<T>(now: T | undefined): T | undefined {
  const held = useRef(now);
  const writing =
    document.activeElement instanceof HTMLTextAreaElement ||
    document.activeElement instanceof HTMLInputElement;
  if (!writing || !document.hasFocus() || held.current === undefined) held.current = now;
  return held.current;
}
