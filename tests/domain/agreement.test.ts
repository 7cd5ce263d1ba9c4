import { describe, expect, test } from 'vitest';
import {
  type Agreement,
  AgreementKey,
  changedSince,
  newest,
  nextVersion,
} from '@/domain/agreement/agreement';
import { agreementNote, noteMarkdown, notePlain } from '@/domain/agreement/agreement-text';
import { halfWayOn, isHalfWay, nearestMeeting } from '@/domain/agreement/half-way';
import { meeting, oneOfEach } from '../samples';
import { say } from '../words';

const agreement = (change: Partial<Agreement> = {}): Agreement => ({ ...oneOfEach.agreements, ...change });
const about = { name: 'Ada', language: 'en-GB' };

describe('versions of an agreement', () => {
  const { id: _, version: __, savedAt: ___, updatedAt: ____, ...draft } = agreement({ them: '2026-03-06' });

  test('each save is the next one, and the newest holds', () => {
    const first = nextVersion(undefined, draft, { id: 'a', now: 1 });
    const second = nextVersion(first, draft, { id: 'b', now: 2 });
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(newest([second, first])?.id).toBe('b');
    expect(newest([])).toBeUndefined();
  });

  test('a yes holds for the words it was said to, and for no others', () => {
    const first = nextVersion(agreement(), draft, { id: 'a', now: 1 });
    expect([first.me, first.them]).toEqual(['2026-03-05', '2026-03-06']);
    const points = [{ key: 'stays' as const, text: 'Everything, always', audience: 'pair' as const }];
    const changed = nextVersion(first, { ...draft, points }, { id: 'b', now: 2 });
    expect([changed.me, changed.them]).toEqual([undefined, undefined]);
  });

  test('a point kept to oneself changes nothing for the other', () => {
    const points = [...draft.points, { key: 'wont' as const, text: 'My own doubt', audience: 'me' as const }];
    const kept = nextVersion(agreement(), { ...draft, points }, { id: 'b', now: 2 });
    expect(kept.me).toBe('2026-03-05');
  });

  test('what changed is told point by point', () => {
    const after = agreement({
      points: [
        { key: 'stays', text: 'All of it', audience: 'pair' },
        { key: 'contact', text: 'By mail', audience: 'pair' },
      ],
    });
    expect(changedSince(agreement(), after)).toEqual([
      { key: 'contact', before: '', after: 'By mail' },
      { key: 'stays', before: 'What is said here', after: 'All of it' },
    ]);
    expect(changedSince(after, after)).toEqual([]);
  });
});

describe('the agreement as a text', () => {
  test('has every point that is for both, in groups, with dates and who said yes', () => {
    const points = AgreementKey.options.map((key) => ({
      key,
      text: `words on ${key}`,
      audience: 'pair' as const,
    }));
    const text = notePlain(agreementNote(agreement({ points }), about, say));
    for (const key of AgreementKey.options) expect(text).toContain(`words on ${key}`);
    expect(text).toContain('When that does not hold: words on exceptions');
    expect(text).toContain('We look back together around 28 May.');
    expect(text).toContain('I said yes to this on 5 March.');
    expect(text).not.toContain('Ada said yes');
  });

  test('never has a private point, in any form', () => {
    const points = [
      { key: 'stays' as const, text: 'PRIVATE', audience: 'me' as const },
      { key: 'will' as const, text: 'Prepare', audience: 'pair' as const },
    ];
    const note = agreementNote(agreement({ points }), about, say);
    expect(JSON.stringify(note) + notePlain(note) + noteMarkdown(note)).not.toContain('PRIVATE');
    expect(notePlain(note)).toContain('Prepare');
  });

  test('stays text in Markdown, whatever somebody wrote', () => {
    const points = [
      {
        key: 'will' as const,
        text: '# Boss\n[click](https://x.example) <b>*now*</b>',
        audience: 'pair' as const,
      },
    ];
    const text = noteMarkdown(agreementNote(agreement({ points }), about, say));
    expect(text.match(/^#/gm)).toHaveLength(3);
    expect(text).toContain('\\[click\\](https://x.example) \\<b\\>\\*now\\*');
  });
});

describe('half-way', () => {
  const on = (id: string, day: string) =>
    meeting(id, { start: `${day}T14:00:00`, startAt: Date.parse(`${day}T12:00:00Z`) });

  test('is the agreed day, else the middle of the agreed time', () => {
    expect(halfWayOn(agreement())).toBe('2026-05-28');
    expect(halfWayOn({ startsOn: '2026-03-01', endsOn: '2026-09-01' })).toBe('2026-06-01');
    expect(halfWayOn({ startsOn: '2026-03-01', endsOn: '2026-03-20' })).toBeUndefined();
    expect(halfWayOn(undefined)).toBeUndefined();
  });

  test('belongs to the meeting nearest to it; of two as near, the later', () => {
    const meetings = [on('a', '2026-05-14'), on('b', '2026-05-26'), on('c', '2026-05-30')];
    expect(nearestMeeting(meetings, '2026-05-28')?.id).toBe('c');
    expect(isHalfWay(meetings[2]!, meetings, '2026-05-28', 14)).toBe(true);
    expect(isHalfWay(meetings[1]!, meetings, '2026-05-28', 14)).toBe(false);
  });

  test('is not a meeting that is only nearest because later ones are not known yet', () => {
    const second = on('b', '2026-03-19');
    expect(isHalfWay(second, [on('a', '2026-03-05'), second], '2026-05-28', 14)).toBe(false);
  });
});
