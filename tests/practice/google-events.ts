import { eventMaker } from './event-maker.ts';
import type { PracticeEvent } from './event-shape.ts';
import { host, invite, me, meHost } from './people.ts';
import { type PracticeTimes, startBefore } from './times.ts';

const green = 'rgb(58, 110, 92)';
const plum = 'rgb(116, 82, 118)';
const ochre = 'rgb(133, 94, 32)';
const family = `c_${'5a1e'.repeat(8)}@group.calendar.google.com`;
const holidays = 'en.practice#holiday@group.v.calendar.google.com';
const circleGuests = [
  host('bea'),
  invite('omar'),
  invite('finn', 'tentative'),
  invite('rosa'),
  invite('yuki'),
];

/** Everything on the practice Google calendar. */
export function googleEvents(times: PracticeTimes): PracticeEvent[] {
  return [...mentoring(times), ...otherMeetings(times), ...notMeetings(times)];
}

function mentoring({ day, ending, zone }: PracticeTimes): PracticeEvent[] {
  const { one, many } = eventMaker('google', zone);
  const start = startBefore(ending, 45);
  return [
    one({
      word: 'samuel-now',
      title: 'Mentoring: Samuel & Nadia',
      start,
      minutes: start.until(ending).total('minutes'),
      people: [meHost(), invite('samuel')],
      place: 'Room Birch',
      description: 'Our hour. Bring one thing that went well.',
      conference: 'https://meet.google.com/prc-tice-one',
      colour: green,
    }),
    ...many(
      {
        word: 'ingrid',
        title: 'Ingrid / Nadia: mentoring',
        start: day(1, '10:00'),
        people: [host('ingrid'), me()],
        description: '<b>Standing hour.</b><br>Topics are welcome any time.',
        colour: green,
      },
      { weeks: 1, from: -3, to: 6, moved: { 2: day(16, '14:30') } },
    ),
    one({
      word: 'kwame-both',
      title: 'Mentoring session Kwame / Nadia',
      start: day(2, '15:00'),
      minutes: 50,
      people: [meHost(), invite('kwame', 'none')],
      place: 'Harbour café, window seat',
      colour: green,
    }),
    one({
      word: 'longest-first',
      title:
        'First mentoring meeting: Maria-Theodora and Nadia, getting to know each other, and what each of us hopes for',
      start: day(3, '09:15'),
      minutes: 75,
      people: [meHost(), invite('longest', 'tentative')],
      colour: green,
    }),
    one({
      word: 'layla',
      title: 'إرشاد: ليلى ونادية',
      start: day(7, '11:30'),
      minutes: 45,
      people: [host('layla'), me('none')],
      place: 'مكتبة المدينة',
      colour: green,
    }),
    one({
      word: 'tomas-closing',
      title: 'Closing our mentoring year (Tomás, Nadia)',
      start: day(9, '16:00'),
      people: [meHost(), invite('tomas')],
      colour: green,
    }),
  ];
}

function otherMeetings({ day, today, zone }: PracticeTimes): PracticeEvent[] {
  const { one, many } = eventMaker('google', zone);
  const circle = { title: 'Mentoring circle: new leads', minutes: 90, people: [...circleGuests, me()] };
  return [
    ...many(
      {
        word: 'team-sync',
        title: 'Team sync, harbour crew',
        start: day(0, '08:30'),
        minutes: 30,
        people: [
          host('greta'),
          invite('omar'),
          invite('bea'),
          invite('finn'),
          invite('rosa', 'declined'),
          me(),
        ],
      },
      { weeks: 1, from: -2, to: 4 },
    ),
    one({
      word: 'manager',
      title: '1:1 Greta / Nadia',
      start: day(1, '13:00'),
      minutes: 30,
      people: [host('greta'), me()],
    }),
    one({
      word: 'interview',
      title: 'Interview: platform engineer',
      start: day(2, '10:00'),
      people: [host('rosa'), me(), invite('candidate')],
      colour: plum,
    }),
    one({
      word: 'dentist',
      title: 'Dentist',
      start: day(1, '16:15'),
      minutes: 40,
      place: '12, Quay Street',
      colour: plum,
    }),
    one({ ...circle, word: 'circle', start: day(4, '12:00') }),
    one({
      ...circle,
      word: 'circle',
      id: 'google-circle-family',
      start: day(4, '12:00'),
      calendarId: family,
      colour: ochre,
    }),
    one({
      word: 'declined',
      title: 'Coffee with the mentoring committee',
      start: day(2, '11:30'),
      minutes: 30,
      people: [host('omar'), me('declined')],
    }),
    one({
      word: 'night',
      title: 'Release night',
      start: day(3, '22:30'),
      minutes: 180,
      people: [host('finn'), me()],
    }),
    one({
      word: 'offsite',
      title: 'Offsite by the sea',
      start: today.add({ days: 5 }),
      days: 3,
      colour: ochre,
    }),
    one({ word: 'reading', title: 'Reading day', start: today.add({ days: 1 }), colour: ochre }),
    one({
      word: 'choir',
      title: 'Choir, with a comma',
      start: day(1, '19:00'),
      minutes: 90,
      calendarId: family,
      colour: ochre,
    }),
  ];
}

function notMeetings({ day, today, zone }: PracticeTimes): PracticeEvent[] {
  const { one } = eventMaker('google', zone);
  return [
    one({
      word: 'task-open',
      title: 'Send the reading list',
      start: day(1, '15:00'),
      minutes: 30,
      kind: 'task',
    }),
    one({
      word: 'task-done',
      title: 'Book a room',
      start: day(0, '07:30'),
      minutes: 30,
      kind: 'task',
      done: true,
    }),
    one({
      word: 'task-block',
      title: 'Write the review',
      start: day(2, '08:00'),
      minutes: 60,
      kind: 'task-block',
    }),
    one({ word: 'rollup', title: '3 pending tasks', start: today, kind: 'task-rollup' }),
    one({
      word: 'birthday',
      title: "Bea's birthday",
      start: today.add({ days: 2 }),
      kind: 'birthday',
      colour: plum,
    }),
    one({
      word: 'holiday',
      title: 'Lanterns Day',
      start: today.add({ days: 3 }),
      kind: 'holiday',
      calendarId: holidays,
      colour: 'rgb(66, 98, 74)',
    }),
    one({ word: 'home', title: 'Home', start: today, days: 2, kind: 'working-location' }),
  ];
}
