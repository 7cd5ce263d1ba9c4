import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './source';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

const folder = join(root, 'public', '_locales');
const read = (language: string): Catalogue =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

const english = read('en');
const languages = readdirSync(folder).filter((language) => language !== 'en');

/** A message with a number has a form for each kind of number the language tells apart. */
const stem = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');
const sourceOf = (key: string): string | undefined =>
  (english[key] ?? english[`${stem(key)}_other`])?.message;
const placeholders = (message: string): string[] => (message.match(/\{\w+\}/g) ?? []).sort();

/** Hebrew and Arabic letters have no italic and no bookish hand: the looks set them in the system's letters. */
const fromTheRight = (catalogue: Catalogue): boolean =>
  /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(catalogue['description']?.message ?? '');
const tokens = readFileSync(join(root, 'src', 'ui', 'theme', 'tokens.css'), 'utf8');
const letter = readFileSync(join(root, 'src', 'ui', 'theme', 'recap.css'), 'utf8');

test.each(languages.filter((language) => fromTheRight(read(language))))(
  'the looks know that %s is read from the right',
  (language) => {
    expect(tokens).toContain(`:lang(${language})`);
    expect(letter).toContain(`:lang(${language})`);
  },
);

describe.each(languages)('Cairn in %s', (language) => {
  const catalogue = read(language);

  test('says everything that is said in English', () => {
    const missing = Object.keys(english).filter(
      (key) => !(key in catalogue) && !(key.endsWith('_one') && `${stem(key)}_other` in catalogue),
    );
    expect(missing).toEqual([]);
  });

  test('has no message nobody asks for, in the order of the keys', () => {
    expect(Object.keys(catalogue).filter((key) => sourceOf(key) === undefined)).toEqual([]);
    expect(Object.keys(catalogue)).toEqual(Object.keys(catalogue).sort());
  });

  test('asks for the words English asks for; a form of one or two may leave its number out', () => {
    const wrong = Object.entries(catalogue).filter(([key, { message }]) => {
      const asked = placeholders(sourceOf(key) ?? '');
      const given = placeholders(message);
      const spelled = given.includes('{count}') || !/_(zero|one|two)$/.test(key);
      return String(given) !== String(spelled ? asked : asked.filter((each) => each !== '{count}'));
    });
    // "One pair" in English has no number in it; other languages need it there.
    const said = wrong.filter(
      ([key, { message }]) =>
        !(
          key.endsWith('_one') &&
          String(placeholders(message)) === String(placeholders(english[`${stem(key)}_other`]?.message ?? ''))
        ),
    );
    expect(said.map(([key]) => key)).toEqual([]);
  });

  test('says which language it is, and which way it is read', () => {
    expect(catalogue['language']?.message).toBe(language.replace('_', '-'));
    expect(catalogue['language_direction']?.message).toBe(fromTheRight(catalogue) ? 'rtl' : 'ltr');
  });

  test('introduces itself within what the stores print', () => {
    expect(catalogue['name']?.message).toBe('Cairn');
    expect([...(catalogue['description']?.message ?? '')].length).toBeLessThanOrEqual(132);
  });
});
