import ICAL from 'ical.js';
import { readLocal } from '../domain/days';

/** A time as it is written: local in the zone it names, `Z` for UTC, in none at all; a date alone for a whole day. */
export interface FeedTime {
  /** `2026-05-14T14:00:00`, `2026-05-14`. */
  readonly local: string;
  readonly utc: boolean;
  readonly zone: string | undefined;
}

/** One `VEVENT`, taken apart as far as when it is. */
export interface FeedEvent {
  readonly uid: string;
  readonly component: ICAL.Component;
  readonly start: FeedTime;
  readonly end: FeedTime | undefined;
  readonly duration: string | undefined;
  /** Which occurrence of its series it stands for, and whether for all after it too (`RANGE=THISANDFUTURE`). */
  readonly instead: FeedTime | undefined;
  readonly andAfter: boolean;
  readonly rules: readonly string[];
  readonly exceptRules: readonly string[];
  readonly dates: readonly FeedTime[];
  readonly exceptDates: readonly FeedTime[];
  /** Of two that say the same occurrence the one that was changed more often holds. */
  readonly sequence: number;
}

/** Reads the lines of one event. `undefined` where they are no event, or none that says when it is. */
export function readFeedEvent(block: string): FeedEvent | undefined {
  const lines = block.replace(/\nBEGIN:VALARM\n[\s\S]*?\nEND:VALARM(?=\n|$)/gi, '');
  const rules = (name: string): string[] =>
    [...lines.matchAll(new RegExp(`^${name}(?:;[^\\n:]*)?:(.*)$`, 'gim'))].map(([, rule = '']) => rule);
  const component = parse(lines.replace(/^(?:RRULE|EXRULE)[;:].*\n/gim, ''));
  if (component === undefined) return undefined;
  const [start] = timesOf(component, 'dtstart');
  if (start === undefined) return undefined;
  const [instead] = timesOf(component, 'recurrence-id');
  // A date that does not exist names no occurrence: better none than the series' first.
  if (instead === undefined && component.hasProperty('recurrence-id')) return undefined;
  const range = component.getFirstProperty('recurrence-id')?.getParameter('range');
  return {
    uid: textOf(component, 'uid') ?? '',
    component,
    start,
    end: timesOf(component, 'dtend')[0],
    duration: rawOf(component, 'duration'),
    instead,
    andAfter: String(range).toUpperCase() === 'THISANDFUTURE',
    rules: rules('RRULE'),
    exceptRules: rules('EXRULE'),
    dates: timesOf(component, 'rdate'),
    exceptDates: timesOf(component, 'exdate'),
    sequence: Number(rawOf(component, 'sequence') ?? 0) || 0,
  };
}

/** The lines as ical.js reads them; without those that are none where it stumbles over one. */
function parse(lines: string): ICAL.Component | undefined {
  const whole = lines.split('\n').filter((line) => /^[A-Za-z][\w-]*[;:]/.test(line));
  for (const text of [lines, whole.join('\n')]) {
    try {
      return new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    } catch {
      // The next one may do.
    }
  }
  return undefined;
}

/** A property's value as ical.js has it before it makes a time or a duration of it: those it makes run over ("30 February"). */
function rawOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstProperty(name)?.jCal[3] as unknown;
  return value === undefined ? undefined : String(value);
}

/** A property that says something in words. */
export function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = rawOf(component, name);
  return value === undefined || value === '' ? undefined : value;
}

function timesOf(component: ICAL.Component, name: string): FeedTime[] {
  return component.getAllProperties(name).flatMap((property) => {
    const zone = property.getParameter('tzid');
    const values = property.jCal.slice(3) as unknown[];
    return values.flatMap((value): FeedTime[] => {
      // A period (`RDATE;VALUE=PERIOD`) begins like any other date.
      const written = String(Array.isArray(value) ? value[0] : value);
      const local = written.replace(/Z$/, '');
      if (readLocal(local) === undefined) return [];
      return [{ local, utc: written.endsWith('Z'), zone: typeof zone === 'string' ? zone : undefined }];
    });
  });
}
