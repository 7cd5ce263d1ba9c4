import { eventMaker } from './event-maker.ts';
import type { PracticeEvent } from './event-shape.ts';
import { host, invite, me, meHost } from './people.ts';
import { type PracticeTimes, startBefore } from './times.ts';

const teal = 'rgb(46, 106, 116)';
const plum = 'rgb(116, 82, 118)';
const ochre = 'rgb(133, 94, 32)';

/** Everything on the practice Outlook calendar. */
export function outlookEvents(times: PracticeTimes): PracticeEvent[] {
  return [...mentoring(times), ...otherMeetings(times)];
}

function mentoring({ day, ending, zone }: PracticeTimes): PracticeEvent[] {
  const { one, many } = eventMaker('outlook', zone);
  const start = startBefore(ending, 30);
  return [
    one({
      word: 'joana-now',
      title: 'Mentoring with Joana',
      start,
      minutes: start.until(ending).total('minutes'),
      people: [meHost(), invite('joana')],
      place: 'Microsoft Teams Meeting',
      description: '<p>Half an hour, once a fortnight.</p>',
      conference: 'https://teams.microsoft.com/l/meetup-join/practice',
      colour: teal,
    }),
    ...many(
      {
        word: 'yuki',
        title: 'Mentorship 1:1, 高橋 結衣 and Nadia',
        start: day(1, '09:30'),
        minutes: 45,
        people: [meHost(), invite('yuki')],
        colour: teal,
      },
      { weeks: 2, from: -2, to: 4, moved: { 1: day(16, '11:00') } },
    ),
    one({
      word: 'kwame-both',
      title: 'Mentoring session Kwame / Nadia',
      start: day(2, '15:00'),
      minutes: 50,
      people: [meHost(), invite('kwame', 'none')],
      place: 'Harbour café, window seat',
      colour: teal,
    }),
    one({
      word: 'pavel-first',
      title: 'First mentoring meeting (Pavel)',
      start: day(3, '14:00'),
      people: [host('pavel'), me('none')],
      place: 'Harbour house, 3rd floor, room Alder',
      colour: teal,
    }),
    one({
      word: 'layla',
      title: 'إرشاد: ليلى ونادية',
      start: day(7, '12:30'),
      minutes: 45,
      people: [host('layla'), me()],
      colour: teal,
    }),
    one({
      word: 'longest-closing',
      title: 'Last mentoring meeting with Maria-Theodora: looking back, and how to stay in touch from here',
      start: day(8, '16:30'),
      people: [meHost(), invite('longest')],
      colour: teal,
    }),
  ];
}

function otherMeetings({ day, today, zone }: PracticeTimes): PracticeEvent[] {
  const { one, many } = eventMaker('outlook', zone);
  const crew = [
    host('greta'),
    invite('omar'),
    invite('bea', 'none'),
    invite('finn'),
    invite('rosa', 'declined'),
    me(),
  ];
  return [
    ...many(
      {
        word: 'standup',
        title: 'Standup, 9:00 sharp',
        start: day(0, '09:00'),
        minutes: 15,
        people: crew,
        counted: true,
      },
      { weeks: 1, from: -2, to: 4 },
    ),
    one({
      word: 'manager',
      title: '1:1 Greta / Nadia',
      start: day(1, '13:30'),
      minutes: 30,
      people: [host('greta'), me()],
    }),
    one({
      word: 'dentist',
      title: 'Dentist',
      start: day(1, '17:00'),
      minutes: 40,
      private: true,
      colour: plum,
    }),
    one({
      word: 'interview',
      title: 'Interview, platform engineer',
      start: day(2, '11:00'),
      people: [meHost(), invite('candidate', 'none')],
      colour: plum,
    }),
    one({
      word: 'circle',
      title: 'Mentoring circle: new leads',
      start: day(4, '12:00'),
      minutes: 90,
      people: [host('bea'), invite('omar'), invite('finn', 'tentative'), invite('rosa', 'none'), me()],
    }),
    one({
      word: 'cancelled',
      title: 'Canceled: Mentoring lunch',
      start: day(2, '12:30'),
      minutes: 45,
      people: [host('omar'), me()],
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
    one({ word: 'away', title: 'Out of the office', start: today.add({ days: 1 }), colour: ochre }),
  ];
}
