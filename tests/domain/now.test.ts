import { expect, test } from 'vitest';
import { whatMattersNow } from '@/domain/now';
import { meeting, recap } from '../samples';

const noon = Date.UTC(2026, 4, 14, 12);
const hour = 3_600_000;
const at = (id: string, hours: number) =>
  meeting(id, { startAt: noon + hours * hour, endAt: noon + (hours + 1) * hour });
const look = (change: Partial<Parameters<typeof whatMattersNow>[0]> = {}) =>
  whatMattersNow({
    meetings: [at('old', -100), at('ended', -3), at('later-ended', -2), at('running', -0.5), at('next', 2)],
    saved: new Set<string>(),
    recaps: [recap('e1', { meetingId: 'ended' })],
    now: noon,
    ...change,
  });

test('an open event comes first', () => {
  expect(look({ openMeeting: at('open', 50) })).toEqual({ what: 'open-event', meetingId: 'open' });
});

test('then what is running, then what just ended, then a recap, then what comes next', () => {
  expect(look()).toEqual({ what: 'running', meetingId: 'running' });
  const later = { now: noon + hour };
  expect(look(later)).toEqual({ what: 'ended', meetingId: 'running' });
  const saved = new Set(['running', 'later-ended', 'ended']);
  expect(look({ ...later, saved })).toEqual({ what: 'recap', meetingId: 'ended' });
  expect(look({ ...later, saved, recaps: [] })).toEqual({ what: 'next', meetingId: 'next' });
});

test('nothing at all is an answer too', () => {
  expect(look({ meetings: [], recaps: [] })).toEqual({ what: 'nothing' });
});

test('a meeting that is gone from its calendar, or lasts all day, does not push itself forward', () => {
  const meetings = [
    { ...at('gone', -2), missingSince: 1 },
    { ...at('day', -1), allDay: true },
  ];
  expect(look({ meetings, recaps: [] })).toEqual({ what: 'nothing' });
});
