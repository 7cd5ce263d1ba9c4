import { describe, expect, test } from 'vitest';
import { onlyShared } from '@/domain/audience';
import { composeRecap, type RecapRequest, updateRecap } from '@/domain/compose-recap';
import { firstName } from '@/domain/first-name';
import { mailOf, shortMailOf } from '@/domain/recap-text';
import type { Reflection, TopicOutcome } from '@/domain/reflection';
import { commitment, meeting, oneOfEach, pair, reflection } from '../samples';
import { say } from '../words';

const now = Date.UTC(2026, 4, 14, 14);

const full: Partial<Reflection> = {
  lines: [
    { id: 'l1', prompt: 'take-away', text: 'Ask before I answer.', audience: 'pair' },
    { id: 'l2', prompt: 'win', text: 'I led the review.', audience: 'open' },
    { id: 'l3', prompt: 'feedback', text: 'PRIVATE-FEEDBACK', audience: 'me' },
    { id: 'l4', prompt: 'note', text: 'PRIVATE-NOTE', audience: 'me' },
    { id: 'l5', prompt: 'thanks', text: 'the story about your first team', audience: 'pair' },
  ],
  commitments: [
    commitment('c1', { text: 'write the draft.', due: '2026-05-21', when: 'I open my mail on Monday' }),
    commitment('c2', { text: 'introduce me to Noor', owner: 'them' }),
    commitment('c3', { text: 'PRIVATE-PROMISE', audience: 'me' }),
  ],
};

const outcome = (id: string, question: string, as: TopicOutcome) => ({
  id,
  question,
  minutes: 10,
  audience: 'pair' as const,
  outcome: as,
});

const compose = (change: Partial<RecapRequest> = {}) =>
  composeRecap({
    id: 'recap:m1',
    meeting: meeting('m1'),
    pair: pair('p1', { role: 'mentee' }),
    reflection: reflection('r1', full),
    topics: onlyShared([
      outcome('t1', 'How do I say no?', 'answered'),
      outcome('t2', 'Where next?', 'parked'),
      outcome('t3', 'DROPPED', 'dropped'),
    ]),
    nth: 3,
    say,
    language: 'en-GB',
    now,
    ...change,
  });

describe('the drafted recap', () => {
  test('says in the mentee’s voice what may be shared, and nothing else', () => {
    const { text, subject, to } = mailOf(compose());
    expect(subject).toBe('Our conversation on 14 May - next steps');
    expect(to).toEqual([{ name: 'Ada Byron', email: 'ada@example.org' }]);
    expect(text).toContain('Hello Ada,');
    expect(text).toContain('Thank you for the story about your first team');
    expect(text).toContain('How do I say no?');
    expect(text).toContain('What stays open:\n- Where next?');
    expect(text).toContain('- write the draft, by 21 May (when: I open my mail on Monday)');
    expect(text).toContain('You kindly offered to:\n- introduce me to Noor');
    expect(text).not.toMatch(/PRIVATE|DROPPED/);
    expect(JSON.stringify(compose())).not.toContain('PRIVATE');
  });

  test('has another voice when the mentor writes', () => {
    const lines = [
      { id: 'l1', prompt: 'saw', text: 'You stayed with the hard question.', audience: 'pair' } as const,
    ];
    const { text } = mailOf(
      compose({ pair: pair('p1', { role: 'mentor' }), reflection: reflection('r1', { ...full, lines }) }),
    );
    expect(text).toContain('What I saw you do well: You stayed with the hard question.');
    expect(text).toContain('I promised to:\n- write the draft');
    expect(text).toContain('You set out to:\n- introduce me to Noor');
  });

  test('says “until then” only where a next meeting is named', () => {
    const mentor = { pair: pair('p1', { role: 'mentor' }) };
    expect(mailOf(compose(mentor)).text).not.toContain('until then');
    expect(mailOf(compose({ ...mentor, next: meeting('m2') })).text).toContain('All the best until then');
  });

  test('after the first meeting confirms what was agreed', () => {
    expect(compose({ nth: 1 }).parts.some(({ kind }) => kind === 'agree')).toBe(true);
    expect(compose().parts.some(({ kind }) => kind === 'agree')).toBe(false);
  });

  test('and names the points of the agreement, where there is one', () => {
    const points = [
      { key: 'stays' as const, text: 'All of it', audience: 'pair' as const },
      { key: 'exceptions' as const, text: 'PRIVATE', audience: 'me' as const },
      { key: 'will' as const, text: 'not among what is confirmed', audience: 'pair' as const },
    ];
    const { text } = mailOf(compose({ nth: 1, agreement: { ...oneOfEach.agreements, points } }));
    expect(text).toContain('So that we both mean the same:\n- What stays here: All of it');
    expect(text).not.toMatch(/PRIVATE|not among/);
  });

  test('after the closing is a letter: what was reached, what goes on, how to stay in touch', () => {
    const goals = [
      { ...oneOfEach.goals, state: 'reached' as const },
      { ...oneOfEach.goals, id: 'g2', what: 'PRIVATE', state: 'reached' as const, audience: 'me' as const },
    ];
    const touch = { everyDays: 182, how: 'mail' };
    const recap = compose({ template: 'closing', goals, pair: pair('p1', { role: 'mentee', touch }) });
    const { text } = mailOf(recap);
    expect(recap.kind).toBe('closing');
    expect(text).toContain('What we set out for, and reached:\n- Give a talk');
    expect(text).toContain('What goes on from here:\n- Where next?');
    expect(text).toContain('a line every 6 months');
    expect(text).not.toMatch(/PRIVATE|Until then/);
  });

  test('months later tells what came of advice, and asks for nothing', () => {
    const { text } = mailOf(compose({ template: 'catchup' }));
    expect(text).toContain('What came of your advice:');
    expect(text).not.toMatch(/You kindly offered|Until then/);
  });

  test('as from both has neither a mentor’s nor a mentee’s voice', () => {
    const { text } = mailOf(compose({ joint: true }));
    expect(text).toContain('From my side:\n- write the draft');
    expect(text).toContain('From your side:\n- introduce me');
    expect(text).not.toMatch(/kindly|I promised/);
  });

  test('is short: under 180 words for an ordinary meeting', () => {
    expect(mailOf(compose()).text.split(/\s+/).length).toBeLessThan(180);
  });

  test('names the next meeting with its zone', () => {
    const next = meeting('m2', { start: '2026-05-28T14:00:00', end: '2026-05-28T15:00:00' });
    expect(mailOf(compose({ next })).text).toMatch(/We meet next on Thursday,? 28 May, 14:00 (CEST|GMT\+2)/);
  });

  test.each(['moved', 'cancelled', 'no-show'] as const)(
    'is three kind lines with two proposals when it was %s',
    (happened) => {
      const recap = compose({ reflection: reflection('r1', { ...full, happened }) });
      const { text } = mailOf(recap);
      expect(recap.kind).toBe(happened);
      expect(text.split('\n\n')).toHaveLength(4);
      expect(text).toMatch(/Monday,? 18 May.* or Thursday,? 21 May/);
      expect(text).not.toMatch(/Ask before|PRIVATE|draft/);
    },
  );

  test('waits for an address when the calendar showed none', () => {
    expect(compose({ pair: pair('p1', { emails: [] }) }).to).toEqual([]);
  });
});

describe('a draft made again', () => {
  test('keeps what was left out and edited', () => {
    const old = compose();
    const [, ...rest] = old.parts;
    const changed = {
      ...old,
      parts: old.parts.map((part) =>
        part.kind === 'win'
          ? { ...part, leftOut: true }
          : part.kind === 'take-away'
            ? { ...part, text: 'Mine.', edited: true }
            : part,
      ),
    };
    const fresh = updateRecap(changed, compose());
    expect(rest.length).toBeGreaterThan(3);
    expect(fresh.parts.find(({ kind }) => kind === 'win')?.leftOut).toBe(true);
    expect(fresh.parts.find(({ kind }) => kind === 'take-away')?.text).toBe('Mine.');
  });

  test('keeps the person’s own text while every line of it may still be shared', () => {
    const old = { ...compose(), body: 'My own words.' };
    expect(updateRecap(old, compose()).body).toBe('My own words.');
  });

  test('drops that text when a line behind it became private', () => {
    const old = { ...compose(), body: 'I led the review.' };
    const lines =
      full.lines?.map((line) => (line.prompt === 'win' ? { ...line, audience: 'me' as const } : line)) ?? [];
    const fresh = updateRecap(old, compose({ reflection: reflection('r1', { ...full, lines }) }));
    expect(fresh.body).toBeUndefined();
    expect(mailOf(fresh).text).not.toContain('I led the review');
  });

  test('is not new when nothing changed: what was opened stays opened', () => {
    const old = { ...compose(), state: 'opened' as const };
    expect(updateRecap(old, compose({ now: now + 1 })).state).toBe('opened');
  });
});

describe('the mail of a recap', () => {
  test('leaves out what the person left out', () => {
    const recap = compose();
    const without = {
      ...recap,
      parts: recap.parts.map((part) => ({ ...part, leftOut: part.kind === 'win' })),
    };
    expect(mailOf(without).text).not.toContain('I led the review');
    expect(mailOf(without).html).not.toContain('I led the review');
  });

  test('is the person’s own text once they edited the whole', () => {
    expect(mailOf({ ...compose(), body: 'One.\n\nTwo & <b>three</b>.' })).toMatchObject({
      text: 'One.\n\nTwo & <b>three</b>.',
      html: '<p>One.</p>\n<p>Two &#38; &#60;b&#62;three&#60;/b&#62;.</p>',
    });
  });

  test('says what is read from the right, paragraph by paragraph and line by line', () => {
    const body = 'שלום נועה,\n\n1. سؤال\n\nSee you, נועה.';
    expect(mailOf({ ...compose(), body }).html).toBe(
      '<p dir="rtl">שלום נועה,</p>\n<p dir="rtl">1. سؤال</p>\n<p>See you, נועה.</p>',
    );
    const decided = { kind: 'decided', audience: 'pair', leftOut: false, lead: 'על מה ענינו:' } as const;
    const parts = [
      { ...decided, id: 'decided:1', text: 'מי מחליט?' },
      { ...decided, id: 'decided:2', text: 'Who decides?' },
    ];
    expect(mailOf({ ...compose(), parts }).html).toBe(
      '<p dir="rtl">על מה ענינו:</p>\n<ul dir="rtl"><li dir="rtl">מי מחליט?</li><li dir="ltr">Who decides?</li></ul>',
    );
  });

  test('does not take a hostile title, name or line for anything but text', () => {
    const name = 'Ada\r\nBcc: evil@example.net <img src=x onerror=alert(1)>\u202e';
    const { to, html, subject } = mailOf({
      ...compose({ pair: pair('p1', { name }) }),
      subject: 'Hi\r\nBcc: evil@example.net',
    });
    expect(subject).toBe('Hi Bcc: evil@example.net');
    expect(to[0]?.name).not.toMatch(/[\r\n\u202e]/);
    expect(html).not.toContain('<img');
  });

  test('in short says where the whole is', () => {
    expect(shortMailOf(compose(), say).text).toContain('clipboard');
  });
});

test.each([
  ['Ada Byron', 'Ada'],
  ['Madonna', 'Madonna'],
  ['Dr. Wells', 'Dr. Wells'],
  ['Byron, Ada', 'Byron, Ada'],
  ['ليلى الخطيب', 'ليلى'],
])('one writes to %s as %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});
