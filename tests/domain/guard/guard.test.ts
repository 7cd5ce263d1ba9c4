import { describe, expect, test } from 'vitest';
import { findingKey, stillHeld } from '@/domain/guard/finding';
import { type Conversation, findOutsiders, type Outsider } from '@/domain/guard/guard';
import { neutral, people, slips } from './made-pairs';

const outsider = (name: string, change: Partial<Outsider> = {}): Outsider => ({
  pairId: `pair of ${name}`,
  name,
  alsoKnownAs: [],
  emails: [],
  goals: [],
  lines: [],
  ...change,
});
const here = (...names: string[]): Conversation => ({ names, emails: [], lines: [] });
const ada = here('Ada Byron', 'Nadia Brandt');
const found = (text: string, ...others: Outsider[]): string[] =>
  findOutsiders(text, ada, others).map(({ kind, words }) => `${kind}: ${words}`);

describe('a text for one person that names another', () => {
  test.each(people)('$name: $mention', ({ name, nick, mention }) => {
    const findings = findOutsiders(mention, ada, [outsider(name, { alsoKnownAs: nick ? [nick] : [] })]);
    expect(findings.map(({ kind }) => kind)).toEqual(['name']);
    const [{ at, length, words } = { at: 0, length: 0, words: '' }] = findings;
    expect(mention.slice(at, at + length)).toBe(words);
    expect(length).toBeLessThan(mention.length / 2);
  });

  test.each([
    ['Юлия Ковалёва', 'Last week Yuliya told me the same.'],
    ['Salma Haddad', 'وقد رأيت ذلك مع سلمى في الشهر الماضي.'],
    ['Сергей Щукин', 'It was Sergei Shchukin who asked.'],
    ['Noam Barak', 'דיברתי על זה עם נועם ברק.'],
  ])('across scripts: %s in “%s”', (name, text) => {
    expect(findOutsiders(text, ada, [outsider(name)])).toHaveLength(1);
  });

  test('is held at the place, once for each', () => {
    expect(found('Grace said so. Ask Grace Hopper, or Hopper’s team.', outsider('Grace Hopper'))).toEqual([
      'name: Grace Hopper',
      'name: Hopper’s',
    ]);
  });

  test('by address, in any case', () => {
    const grace = outsider('Grace Hopper', { emails: ['g.hopper@navy.example'] });
    expect(found('Write to G.Hopper@Navy.example for it.', grace)).toEqual([
      'address: G.Hopper@Navy.example',
    ]);
    expect(
      found('Write to xg.hopper@navy.example for it.', grace).filter((each) => each.startsWith('address')),
    ).toEqual([]);
  });

  test.each(slips)('by what was written with them: $slip', ({ written, slip }) => {
    expect(findOutsiders(slip, ada, [outsider('Grace Hopper', { goals: [written] })])[0]?.kind).toBe('goal');
    expect(findOutsiders(slip, ada, [outsider('Grace Hopper', { lines: [written] })])[0]?.kind).toBe('words');
  });
});

describe('a text that is about this person alone', () => {
  test('may say their own name, whoever else is called so', () => {
    expect(
      found('Ada, thank you. Byron’s team too.', outsider('Ada Lovell'), outsider('Emma Byron')),
    ).toEqual([]);
    expect(found('Nadia and Ada Byron', outsider('Nadia Haddad'))).toEqual([]);
    expect(found('Ada Lovell said so', outsider('Ada Lovell'))).toEqual(['name: Ada Lovell']);
  });

  test('may give a number, also where somebody is told apart by one', () => {
    expect(found('1. What have you tried? (10 min)', outsider('Bo 10'))).toEqual([]);
    expect(found('Bo 10 said so.', outsider('Bo 10'))).toEqual(['name: Bo 10']);
  });

  test('may say what both goals say', () => {
    const goal = 'Give a talk at the spring conference';
    const grace = outsider('Grace Hopper', { goals: [goal] });
    expect(findOutsiders(`Your goal: ${goal}.`, { ...ada, lines: [goal] }, [grace])).toEqual([]);
    expect(findOutsiders(`Your goal: ${goal}.`, ada, [grace])).toHaveLength(1);
  });

  test('is let through for what the person said may go, and for nothing else', () => {
    const all = findOutsiders('Grace and Emily', ada, [outsider('Grace Hopper'), outsider('Emily Johnson')]);
    const released = all.filter(({ words }) => words === 'Grace').map(findingKey);
    expect(stillHeld(all, released).map(({ words }) => words)).toEqual(['Emily']);
  });
});

/** Every text that names nobody against every person with a common name: how often is it held for nothing? */
test('few false alarms with common names', () => {
  const common = [
    ...people.map(({ name, nick }) => outsider(name, { alsoKnownAs: nick ? [nick] : [] })),
    ...[
      'Will Young',
      'May Chen',
      'Mark Rich',
      'Grace Hope',
      'Rose Art',
      'Bill Page',
      'April Summer',
      'Frank Long',
      'Ernst Klein',
      'Rosa Paz',
      'Nadia Blanc',
      'Вера Мир',
      'Umut Deniz',
      'Dawn Day',
      'Jack Price',
      'Jan Groß',
      'Luz Blanca',
      '김민주',
      '田中花',
    ].map((name) => outsider(name)),
  ].map((each) => ({ ...each, goals: slips.map(({ written }) => written) }));
  const alarms = neutral.flatMap((text) =>
    common.flatMap((other) =>
      findOutsiders(text, ada, [other]).map(({ words }) => `${other.name}: ${words} | ${text}`),
    ),
  );
  const checks = neutral.length * common.length;
  const texts = neutral.filter((text) => findOutsiders(text, ada, common).length > 0).length;
  console.info(
    `Guard: ${alarms.length} false alarms in ${checks} checks (${((alarms.length / checks) * 100).toFixed(2)} %); ${texts} of ${neutral.length} texts held against all ${common.length} people at once.\n${alarms.join('\n')}`,
  );
  expect(alarms.length / checks).toBeLessThan(0.005);
  expect(texts).toBeLessThanOrEqual(3);
});
