import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodedWords } from '@/accounts/google/decoded-words';
import { encodedWords } from '@/mail/eml-headers';

test.each([
  ['Re: =?UTF-8?B?R2VzcHLDpGNo?= im Mai', 'Re: Gespräch im Mai'],
  ['=?utf-8?q?Gespr=C3=A4ch_im?= =?utf-8?q?_Mai?=', 'Gespräch im Mai'],
  ['=?ISO-8859-1?Q?Gespr=E4ch?=', 'Gespräch'],
  ['=?UTF-8?B?w?= =?UTF-8?B?6Q=?=', '=?UTF-8?B?w?==?UTF-8?B?6Q=?='],
  ['=?x-unknown-coding?Q?a?=', '=?x-unknown-coding?Q?a?='],
  ['plain =? text', 'plain =? text'],
])('%s', (coded, text) => {
  expect(decodedWords(coded)).toBe(text);
});

test('whatever was encoded is read again, folded or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      fc.pre(!/=\?|\?=|\s$|^\s/.test(text));
      expect(decodedWords(encodedWords(text))).toBe(text);
      expect(decodedWords(encodedWords(text).replaceAll('\r\n', ''))).toBe(text);
    }),
  );
});
