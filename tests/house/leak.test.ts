import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Letter } from '@/accounts/mailbox';
import type { Topic } from '@/domain/agenda';
import { onlyShared, type Shared } from '@/domain/audience';
import type { RecapRequest } from '@/domain/compose-recap';
import type { OutwardMail, OutwardNote } from '@/domain/outward';
import { Recap, RecapPart } from '@/domain/recap';
import { spliceNote } from '@/domain/splice-note';
import { writeEml } from '@/mail/eml';
import { composeLink } from '@/mail/registry';
import { sourceUnder } from './source';

const topic: Topic = { id: 't', question: 'PRIVATE', minutes: 5, audience: 'me' };

describe('a private line cannot get out', () => {
  test('because the types do not let it', () => {
    expectTypeOf<Topic>().not.toExtend<Shared<Topic>>();
    expectTypeOf<Topic & { audience: 'pair' }>().not.toExtend<Shared<Topic>>();
    expectTypeOf<RecapRequest['topics'][number]>().toExtend<Shared<Topic>>();
    expectTypeOf(writeEml).parameter(0).toEqualTypeOf<OutwardMail>();
    expectTypeOf(composeLink).parameter(1).toEqualTypeOf<OutwardMail>();
    expectTypeOf<Letter['mail']>().toEqualTypeOf<OutwardMail>();
    expectTypeOf(spliceNote).parameter(1).toEqualTypeOf<OutwardNote>();
    expectTypeOf<{ to: []; subject: string; text: string; html: string }>().not.toExtend<OutwardMail>();
  });

  test('because the sieve drops it, whatever audience it claims to have', () => {
    expect(
      onlyShared([
        topic,
        { ...topic, audience: 'PAIR' as 'pair' },
        { ...topic, audience: undefined as unknown as 'pair' },
      ]),
    ).toEqual([]);
  });

  test('because a recap has no place for it', () => {
    expect(
      RecapPart.safeParse({ id: 'x', kind: 'win', lead: '', text: 'PRIVATE', audience: 'me', leftOut: false })
        .success,
    ).toBe(false);
    expect(Recap.shape.parts.def.element).toBe(RecapPart);
  });

  test('because the mark is granted in these places only', () => {
    const granting = sourceUnder('src')
      .filter(({ text }) => /\basOutward\(|as Shared</.test(text))
      .map(({ path }) => path);
    expect(granting.sort()).toEqual([
      'src/domain/agreement/agreement-text.ts',
      'src/domain/audience.ts',
      'src/domain/endings/keepsake.ts',
      'src/domain/invitation.ts',
      'src/domain/partner-file/compose.ts',
      'src/domain/recap-text.ts',
    ]);
  });
});
