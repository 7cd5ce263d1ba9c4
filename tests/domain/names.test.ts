import { describe, expect, test } from 'vitest';
import { nameFinder, nameFitsAddress, sameName } from '@/domain/names';

describe('one person, written in two ways', () => {
  test.each([
    ['Ada Byron', 'ada byron'],
    ['Ada Byron', 'Byron, Ada'],
    ['Ada Byron', 'BYRON Ada'],
    ['Ada Byron', 'Dr. Ada Byron'],
    ['Ada Byron', 'Ada King Byron'],
    ['Ada K. Byron', 'Ada King Byron'],
    ['Ada Byron', 'Ada Byron (Analytical Ltd)'],
    ['Ada Byron', 'Ada Byron | Analytical'],
    ['José Núñez', 'Jose Nunez'],
    ['Jörg Müller', 'Joerg Mueller'],
    ['Jörg Müller', 'Jorg Muller'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Søren Ærø', 'Soren Aero'],
    ['Nguyễn Thị Hoa', 'Hoa Nguyen Thi'],
    ['Юлия Ковалёва', 'Yuliya Kovaleva'],
    ['Юлія Коваленко', 'Yuliia Kovalenko'],
    ['Сергей Щукин', 'Sergei Shchukin'],
    ['Сергій Шевченко', 'Serhii Shevchenko'],
    ['Дмитрий Чехов', 'Dmitry Chekhov'],
    ['Ελένη Παππά', 'Eleni Pappa'],
    ['سلمى حداد', 'Salma Haddad'],
    ['محمد خليل', 'Mohammed Khalil'],
    ['סַלְמָה לֵוִי', 'סלמה לוי'],
    ['נועם ברק', 'Noam Barak'],
    ['山田 太郎', '山田　太郎'],
    ['山田太郎さん', '山田太郎'],
    ['김민수님', '김민수'],
  ])('%s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
    expect(sameName(other, one)).toBe(true);
  });

  test.each([
    ['Ada Byron', 'Ada'],
    ['Ada Byron', 'Byron'],
    ['Ada Byron', 'Ada Lovell'],
    ['Ada Byron', 'Adele Byron'],
    ['Ada Byron', 'A. Byron'],
    ['Ada Byron', 'A. B.'],
    ['Bob Stein', 'Robert Stein'],
    ['Ann Stein', 'Anne Stein'],
    ['Ann Sten', 'Ann Stein'],
    ['سلمى حداد', 'Samir Haddad'],
    ['Юлия Ковалёва', 'Olga Kovaleva'],
    ['山田太郎', '山田花子'],
    ['', ''],
    ['Dr.', 'Dr.'],
    ['---', '...'],
  ])('not %s and %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
    expect(sameName(other, one)).toBe(false);
  });
});

describe('a name and an address', () => {
  test('a whole name in an address is that person', () => {
    expect(nameFitsAddress('Ada Byron', 'ada.byron@example.org')).toBe(true);
    expect(nameFitsAddress('Byron, Ada', 'ada_byron@example.org')).toBe(true);
    expect(nameFitsAddress('Юлия Ковалёва', 'yuliya.kovaleva@example.org')).toBe(true);
    expect(nameFitsAddress('Jörg Müller', 'joerg.mueller2@example.org')).toBe(true);
  });

  test('an initial, a first name or another name is not', () => {
    for (const address of [
      'a.byron@example.org',
      'abyron@example.org',
      'ada@example.org',
      'ada.lovell@example.org',
      '',
    ])
      expect(nameFitsAddress('Ada Byron', address), address).toBe(false);
  });
});

describe('a name in a title', () => {
  test.each([
    ['Ada Byron', '1:1 Ada Byron / me'],
    ['Ada Byron', 'Byron Ada: catch-up'],
    ['Ada Byron', 'Sync (Ada Byron)'],
    ['José Núñez', 'jose nunez & me'],
    ['Юлия Ковалёва', 'Yuliya Kovaleva, monthly'],
    ['山田太郎', '山田太郎さんと面談'],
  ])('%s stands in “%s”', (name, title) => expect(nameFinder(title)(name)).toBe(true));

  test.each([
    ['Ada Byron', 'Ada / me'],
    ['Ada', 'Ada / me'],
    ['Ada Byron', 'Ada Lovell and George Byron the third'],
    ['Ada Byron', 'Byron bay'],
  ])('%s does not stand in “%s”', (name, title) => expect(nameFinder(title)(name)).toBe(false));
});
