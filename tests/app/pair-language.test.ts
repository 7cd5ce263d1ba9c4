import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Cairn } from '@/app/background/cairn';
import { saveReflection } from '@/app/background/capture';
import { viewRecap } from '@/app/background/follow-up';
import { agreementText } from '@/app/background/mentoring/keep-captured';
import { draftLetter } from '@/app/background/mentoring/letters';
import { prepareAgenda } from '@/app/background/mentoring/propose';
import { previewInvitation } from '@/app/background/prepare';
import { speakingTo } from '@/app/background/speaking-to';
import { languages, tagOf } from '@/domain/languages';
import type { Reflection } from '@/domain/reflection';
import { sayFrom } from '@/platform/words';
import { meeting, oneOfEach, pair } from '../samples';
import { openTestCairn } from './test-cairn';

const folder = new URL('../../public/_locales/', import.meta.url);
let cairn: Cairn;

beforeEach(async () => {
  cairn = {
    ...(await openTestCairn()),
    sayIn: async (language) => {
      if (!languages.includes(language)) throw new Error('no catalogue');
      const text = readFileSync(new URL(`${language}/messages.json`, folder), 'utf8');
      const messages = JSON.parse(text) as Record<string, { message: string }>;
      return sayFrom((key) => messages[key]?.message ?? '', tagOf(language));
    },
  };
  const at = cairn.now();
  await cairn.store.put(
    'pairs',
    pair('p1', { name: 'Ada Byron', emails: ['ada@example.org'], language: 'de' }),
  );
  await cairn.store.put(
    'meetings',
    meeting('m1', { pairId: 'p1', startAt: at - 7_200_000, endAt: at - 3_600_000 }),
  );
  await cairn.store.put('agreements', { ...oneOfEach.agreements, pairId: 'p1' });
});

test('every catalogue there is can be chosen, and no other', () => {
  expect([...languages].sort()).toEqual(readdirSync(folder).sort());
});

describe('a pair that writes in German, in an English browser', () => {
  const said: Reflection = {
    ...oneOfEach.reflections,
    id: 'reflection:m1',
    meetingId: 'm1',
    pairId: 'p1',
    happened: 'yes',
    lines: [{ id: 'l', prompt: 'take-away', text: 'Erst fragen.', audience: 'pair' }],
    topics: [],
    commitments: [],
  };

  test('has its recap in German, with a German subject and greeting', async () => {
    await saveReflection(cairn, said);
    const { recap } = await viewRecap(cairn, 'm1');
    expect(recap.subject).toMatch(/Gespräch/);
    expect(recap.parts.find(({ kind }) => kind === 'greeting')?.lead).toMatch(/Hallo|Liebe/);
  });

  test('has agenda, invitation, agreement and letters in German', async () => {
    const { agenda } = await prepareAgenda(cairn, { meetingId: 'm1', fresh: true });
    expect(agenda.topics.map(({ question }) => question).join(' ')).toMatch(/ (wir|uns|ich|dir|was) /i);
    await cairn.store.put('agendas', { ...agenda, attached: true });
    expect((await previewInvitation(cairn, 'm1')).line.text).not.toMatch(/An agenda is ready/);
    const german = await speakingTo(cairn, { language: 'de' });
    expect((await agreementText(cairn, 'p1')).title).toBe(
      german.say('agreement_title', { version: oneOfEach.agreements.version }),
    );
    const { letter } = await draftLetter(cairn, {
      pairId: 'p1',
      wish: { kind: 'thanks', what: 'Danke', effect: '', now: '' },
    });
    expect(letter.parts[0]?.lead).toMatch(/Hallo|Liebe/);
  });

  test('one that is set to a language nobody speaks here is written to in the browser’s own', async () => {
    await cairn.store.put('pairs', pair('p1', { name: 'Ada Byron', language: 'tlh' }));
    await saveReflection(cairn, said);
    expect((await viewRecap(cairn, 'm1')).recap.subject).toMatch(/conversation/);
  });
});
