import { describe, expect, test } from 'vitest';
import { readParts } from '@/detection/find-words';
import { spelled } from '@/detection/lexicon';
import { shapeOf } from '@/detection/title-shape';
import { tokensOf } from '@/detection/tokens';
import { wordLists } from '@/detection/words';
import { fold } from '@/domain/fold';

const partsOf = (title: string) =>
  readParts(tokensOf(title)).map(({ name, text }) => `${name ?? '·'}:${text}`);

describe('one spelling', () => {
  test.each([
    ['MENTORÍA', 'mentoria'],
    ['Großes Gespräch', 'grosses gesprach'],
    ['mentor\u00ading', 'mentoring'],
    ['إِرْشَادٌ', 'ارشاد'],
    ['إرشـــاد', 'ارشاد'],
    ['מֶנְטוֹר', 'מנטור'],
    ['İSTANBUL', 'istanbul'],
    ['ﾒﾝﾀｰ', 'メンター'],
    ['Łódź', 'lodz'],
    ['cố vấn', 'co van'],
  ])('%s is %s', (text, plain) => expect(fold(text)).toBe(plain));

  test('keeps the vowels of Devanagari, which make the word', () => {
    expect(fold('मेंटरिंग')).toBe('मेंटरिंग'.normalize('NFC'));
    expect(fold('मेंटर')).not.toBe(fold('मंटर'));
  });
});

describe('words of a title', () => {
  test.each([
    ['Mock interview', ['mock:Mock interview']],
    ['group mentoring', ['group:group', 'mentoring:mentoring']],
    ['check-in', ['talk:check-in']],
    ['1:1', ['two:1:1']],
    ['Gruppencoaching', ['group:Gruppencoaching']],
    ['Mentorenprogramm', ['arranging:Mentorenprogramm']],
    ['Mentorengespräch', ['mentoring:Mentorengespräch']],
    ['المرشدة', ['mentoring:المرشدة']],
    ['למנטור', ['mentoring:למנטור']],
    ["Séance d'orientation professionnelle", ['talk:Séance', "career:d'orientation professionnelle"]],
    ['メンターとの1on1', ['mentoring:メンター', 'with:との', 'two:1on1']],
    ['一對一導師輔導', ['two:一對一', 'mentoring:導師', 'talk:輔導']],
    ['멘토와 면담', ['mentoring:멘토', 'with:와', 'two:면담']],
    ['commentary', ['·:commentary']],
    ['coachella', ['·:coachella']],
    ['anna@mentor.example', ['·:anna@mentor.example']],
  ])('%s', (title, parts) => expect(partsOf(title)).toEqual(parts));

  test('every list is written as lists are: no empty word, none twice in a class', () => {
    for (const [lang, list] of Object.entries(wordLists)) {
      for (const [name, text] of Object.entries(list)) {
        const words = text.split(',').map(spelled);
        expect(words, `${lang} ${name}`).not.toContain('');
        expect(
          words.filter((word, index) => words.indexOf(word) !== index),
          `${lang} ${name}`,
        ).toEqual([]);
      }
    }
  });

  test('no word takes a given name for something else', () => {
    const names =
      'Mia Jan Dan Tim May April Anne Hanna Ana Eva Ivan Mark Max Kim Lee Sam Bea Ben Tom Don Mae Noel Lan Huy Khoa Thu Tuan Salim Татьяна Тетяна Марина Аня Leo Ida Per Ali Omar Sara Rosa Luz Sol Art Bill Grace Faith Joy Pat Ray Guy Gita Mac Bo Nina Ella Ines Kai Jo'.split(
        ' ',
      );
    for (const name of names) {
      expect(shapeOf(`1:1 with ${name}`).names, name).toEqual([name]);
    }
  });
});

describe('the shape of a title', () => {
  test.each([
    ['Bea <> Milos', 'pair', ['Bea', 'Milos']],
    ['Bea / Milos 1:1', 'pair', ['Bea', 'Milos']],
    ['Bea x Milos', 'pair', ['Bea', 'Milos']],
    ['Bea und Milos', 'pair', ['Bea', 'Milos']],
    ['Арина и Глеб', 'pair', ['Арина', 'Глеб']],
    ['1:1 with Bea', 'with', ['Bea']],
    ['Meeting with Bea van der Lund', 'with', ['Bea van der Lund']],
    ['talk to bea', 'with', ['bea']],
    ['Mentorship: Bea Lund', 'with', ['Bea Lund']],
    ['小林さんとの面談', 'with', ['小林']],
    ['Bea Lund', 'alone', ['Bea Lund']],
    ['Bea, Milos', 'pair', ['Bea', 'Milos']],
    ['Bea & Milos & Ruth', 'several', ['Bea', 'Milos', 'Ruth']],
    ['Mortgage Meeting', undefined, []],
  ])('%s', (title, naming, names) => {
    const shape = shapeOf(title);
    expect(shape.naming).toBe(naming);
    expect([...shape.names].sort()).toEqual([...names].sort());
  });

  test('what follows "Mentoring session:" is what it is about', () => {
    const shape = shapeOf('Mentoring session: preparing the salary talk');
    expect(shape.rest).toBe(0);
    expect(shape.words.has('manager')).toBe(false);
    expect(shapeOf('Mentoring session: open to all, group of 12').words.has('group')).toBe(true);
  });

  test('a booking tool’s type counts as the title’s', () => {
    expect(shapeOf('Bea and Milos', 'Mentoring').strong).toBe(true);
  });
});
