import type { judge } from '../../src/detection/judge.ts';
import { load } from '../load.ts';
import { median, round } from './figures.ts';

const titles = [
  'Mentoring: Samuel & Nadia',
  '1:1 with Sam',
  'Team standup',
  'Quarterly planning with the whole department and guests',
  'إرشاد: ليلى',
  'Dentist',
  'メンタリング 佐藤さん',
  'Mentor training for new volunteers',
];

/** One verdict, every title another one: nothing may be remembered from the last. */
export async function verdict(): Promise<object> {
  const { module, end } = await load<{ judge: typeof judge }>('/src/detection/judge.ts');
  const times: number[] = [];
  for (let turn = 0; turn < 4000; turn += 1) {
    const title = `${titles[turn % titles.length]} ${turn}`;
    const started = performance.now();
    module.judge({
      title,
      description: 'Bring one thing that went well.',
      people: 2,
      recurring: true,
      allDay: false,
    });
    if (turn > 800) times.push((performance.now() - started) * 1000);
  }
  await end();
  return { medianMicroseconds: round(median(times), 1), budget: 50 };
}
