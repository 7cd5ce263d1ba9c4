import 'temporal-polyfill/global';
import type { PracticeEvent, PracticeKind, PracticePerson } from './event-shape.ts';
import { googleId, googlePageId, outlookItemId } from './ids.ts';
import { owner } from './people.ts';

/** A timed draft begins at a `PlainDateTime` and has `minutes`; an all-day one begins at a `PlainDate` and has `days`. */
export interface Draft {
  readonly word: string;
  /** Where one word is on two calendars: ours for this copy. */
  readonly id?: string;
  readonly title: string;
  readonly start: Temporal.PlainDateTime | Temporal.PlainDate;
  readonly minutes?: number;
  readonly days?: number;
  readonly people?: readonly PracticePerson[];
  readonly kind?: PracticeKind;
  readonly place?: string;
  readonly description?: string;
  readonly conference?: string;
  readonly colour?: string;
  readonly calendarId?: string;
  readonly private?: boolean;
  readonly done?: boolean;
  readonly counted?: boolean;
}

/** How a draft repeats: every so many weeks, which occurrences, and where one of them was moved to. */
export interface Repeat {
  readonly weeks: 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly moved?: Readonly<Record<number, Temporal.PlainDateTime>>;
}

interface Instance {
  readonly original: Temporal.PlainDateTime;
  readonly weeks: 1 | 2;
  readonly moved: boolean;
}

const slate = 'rgb(84, 104, 128)';

/** Makes events of one calendar, times being in `zone`. */
export function eventMaker(calendar: 'google' | 'outlook', zone: string) {
  const make = (draft: Draft, word = draft.word, instance?: Instance): PracticeEvent => {
    const calendarId = draft.calendarId ?? (calendar === 'google' ? owner.email : 'Calendar');
    const kind = draft.kind ?? 'event';
    return {
      id: draft.id ?? `${calendar}-${word}`,
      calendar,
      ...(calendar === 'google' ? googleIds(draft, kind, calendarId, zone, instance) : outlookIds(word)),
      calendarId,
      title: draft.title,
      ...span(draft),
      kind,
      people: draft.people ?? [],
      description: draft.description ?? '',
      colour: draft.colour ?? slate,
      ...(draft.place === undefined ? {} : { place: draft.place }),
      ...(draft.conference === undefined ? {} : { conference: draft.conference }),
      ...(draft.private ? { private: true } : {}),
      ...(draft.done ? { done: true } : {}),
      ...(draft.counted ? { counted: true } : {}),
      ...(instance ? { rhythm: instance.weeks === 1 ? 'weekly' : 'fortnightly' } : {}),
      ...(instance?.moved ? { moved: true } : {}),
    };
  };
  const one = (draft: Draft) => make(draft);
  const many = (draft: Draft & { readonly start: Temporal.PlainDateTime }, repeat: Repeat) =>
    Array.from({ length: repeat.to - repeat.from + 1 }, (_, step) => {
      const turn = repeat.from + step;
      const original = draft.start.add({ weeks: turn * repeat.weeks });
      const start = repeat.moved?.[turn] ?? original;
      const moved = !start.equals(original);
      return make({ ...draft, start }, `${draft.word}-${turn}`, { original, weeks: repeat.weeks, moved });
    });
  return { one, many };
}

function span(draft: Draft): Pick<PracticeEvent, 'start' | 'end' | 'allDay'> {
  const allDay = draft.start instanceof Temporal.PlainDate;
  if (allDay) {
    const end = draft.start.add({ days: draft.days ?? 1 });
    return { start: draft.start.toString(), end: end.toString(), allDay };
  }
  const start = draft.start as Temporal.PlainDateTime;
  const text = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'minute' });
  return { start: text(start), end: text(start.add({ minutes: draft.minutes ?? 60 })), allDay };
}

function outlookIds(word: string): Pick<PracticeEvent, 'pageId' | 'eventId'> {
  const pageId = outlookItemId(word);
  return { pageId, eventId: pageId };
}

/** An instance of a series keeps the instant it was first meant for in its id, wherever it is moved to. */
function googleIds(
  draft: Draft,
  kind: PracticeKind,
  calendarId: string,
  zone: string,
  instance?: Instance,
): Pick<PracticeEvent, 'pageId' | 'eventId'> {
  const base = googleId(draft.word);
  if (kind === 'task') return { eventId: '', pageId: `tasks_${base.slice(0, 16)}` };
  if (kind === 'task-rollup') return { eventId: '', pageId: 'tasks_rollover_view' };
  if (kind === 'birthday') return { eventId: '', pageId: `bday_${googlePageId(base, calendarId)}` };
  const eventId =
    kind === 'holiday'
      ? `${draft.start.toString().replaceAll('-', '')}_${base}`
      : instance
        ? `${base}_${compactUtc(instance.original, zone)}`
        : base;
  const pageId = googlePageId(eventId, calendarId);
  return { eventId, pageId: kind === 'task-block' ? `ttb_${pageId}` : pageId };
}

function compactUtc(at: Temporal.PlainDateTime, zone: string): string {
  return at.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
