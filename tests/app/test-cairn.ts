import type { Cairn } from '@/app/background/cairn';
import { detector } from '@/detection/detector';
import type { SeenEvent } from '@/domain/event';
import { findOutsiders } from '@/domain/guard/guard';
import type { Policy } from '@/domain/policy';
import { doubtOf } from '@/domain/recipients/doubt';
import type { Busy } from '@/domain/rhythm/plan-next';
import { defaultSettings, type Settings } from '@/domain/settings';
import { instantOf } from '@/domain/when';
import type { OpenEvent, OpenPage } from '@/platform/kept';
import { openStore } from '@/store/store';
import { say } from '../words';

export const zone = 'Europe/Berlin';

export interface TestCairn extends Cairn {
  /** Sets the clock: a local time in Berlin. */
  at(local: string): void;
  readonly opened: OpenEvent[];
  readonly pages: OpenPage[];
  readonly taken: Busy[];
  readonly changes: () => number;
  /** What an organisation sets; nothing unless told. */
  readonly policySet: { set: Policy };
}

let count = 0;

/** The product with a real store of its own and a clock that stands still until it is moved. */
export async function openTestCairn(name = `cairn-${count++}`): Promise<TestCairn> {
  let now = instantOf('2026-05-13T09:00:00', zone);
  const policy: { set: Policy } = { set: {} };
  let settings: Settings = defaultSettings;
  let changes = 0;
  let id = 0;
  const opened: OpenEvent[] = [];
  const pages: OpenPage[] = [];
  const busy: Busy[] = [];
  return {
    store: await openStore({ name, now: () => now }),
    now: () => now,
    zone,
    language: 'en-GB',
    say,
    newId: () => `${name}-${id++}`,
    settings: async () => settings,
    keepSettings: async (changed) => {
      settings = changed;
    },
    openEvents: async () => opened,
    openPages: async () => pages,
    busy: async () => busy,
    detector: async () => detector,
    guard: async () => ({ findOutsiders, doubtOf }),
    frontTab: async () => 1,
    policy: async () => policy.set,
    changed: () => {
      changes += 1;
    },
    at: (local) => {
      now = instantOf(local, zone);
    },
    opened,
    pages,
    taken: busy,
    changes: () => changes,
    policySet: policy,
  };
}

/** An event as a week view of Google Calendar shows it. */
export const seen = (change: Partial<SeenEvent> = {}): SeenEvent => ({
  calendar: 'google',
  id: 'ev1',
  calendarId: 'me@example.org',
  title: 'Mentoring with Ada',
  start: '2026-05-14T14:00:00',
  end: '2026-05-14T15:00:00',
  allDay: false,
  kind: 'event',
  via: {},
  ...change,
});
