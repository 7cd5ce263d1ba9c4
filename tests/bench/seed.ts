import { openStore } from '@/store/store';

/** Fills the store of a page with this many pairs, meetings and lines, the way years of use would. */
async function seed(pairs: number, meetings: number, lines: number): Promise<void> {
  const store = await openStore();
  const now = Date.now();
  const hour = 3_600_000;
  for (let number = 0; number < pairs; number += 1) {
    await store.put('pairs', {
      id: `p${number}`,
      name: `Person Number ${number}`,
      emails: [`p${number}@example.org`],
      alsoKnownAs: [],
      role: 'mentor',
      stage: 'cultivation',
      reminders: true,
      createdAt: now,
      updatedAt: now,
    });
  }
  const perMeeting = Math.ceil(lines / meetings);
  for (let from = 0; from < meetings; from += 250) {
    await store.change(['meetings', 'reflections'], async (change) => {
      for (let number = from; number < Math.min(meetings, from + 250); number += 1) {
        // Back from now, three hours apart: the newest few lie ahead.
        const startAt = now + (5 - number) * 3 * hour;
        const local = (at: number) => new Date(at).toISOString().slice(0, 19);
        const id = `google:seed${number}`;
        const pairId = `p${number % pairs}`;
        await change.put('meetings', {
          id,
          sources: [{ calendar: 'google', id: `seed${number}`, seenAt: now }],
          title: `Mentoring ${number}`,
          start: local(startAt),
          end: local(startAt + hour),
          zone: 'UTC',
          startAt,
          endAt: startAt + hour,
          allDay: false,
          people: [],
          recurring: false,
          declined: false,
          cancelled: false,
          pairId,
          verdict: { verdict: 'mentoring', score: 1, reasons: [] },
          updatedAt: now,
        });
        if (startAt > now) continue;
        await change.put('reflections', {
          id: `reflection:${id}`,
          meetingId: id,
          pairId,
          topics: [],
          commitments: [],
          revision: 1,
          savedAt: startAt + hour,
          updatedAt: now,
          happened: 'yes',
          lines: Array.from({ length: perMeeting }, (_, line) => ({
            id: `${number}-${line}`,
            prompt: 'note' as const,
            text: `Line ${line} of meeting ${number}, as long as people write.`,
            audience: 'me' as const,
          })),
        });
      }
    });
  }
  store.close();
}

Object.assign(globalThis, { seed });
