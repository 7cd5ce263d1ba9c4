import { afterEach, expect, test, vi } from 'vitest';
import { connect, readNow } from '@/app/background/accounts/connect';
import { leaveDraft, viewDraft } from '@/app/background/accounts/write';
import { writeNote } from '@/app/background/accounts/write-note';
import { openReflection, saveReflection } from '@/app/background/capture';
import { keepRecap, runJobs, viewRecap } from '@/app/background/follow-up';
import { judgeMeeting } from '@/app/background/judge-meeting';
import { keepAgenda } from '@/app/background/prepare';
import type { Provider } from '@/domain/account';
import { markers } from '@/domain/invitation';
import { withoutNote } from '@/domain/splice-note';
import { dieAt, everyMoment } from './dying-worker';
import { ada, googleMeeting, graphMeeting } from './events';
import { openTestAccounts, settled, type TestAccounts } from './test-accounts';
import { wakeUntilQuiet } from './walk';

/**
 * The whole journey, from signing in to the edited draft, with the worker dead at every moment of it. The suite takes every
 * seventh moment, others each day; `npm run walk` takes them all.
 */
const all = process.env['CAIRN_WALK'] === 'all';
const step = 7;

let world: TestAccounts;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = async (provider: Provider): Promise<void> => {
  world = await openTestAccounts();
  // Without a verdict of its own: what the person says must not get lost either.
  if (provider === 'google') world.services.googleCalendar.put(googleMeeting());
  else world.services.graphCalendar.put(graphMeeting());
};

/** What the person does, from wherever they are: each step may be taken again. */
async function tell(provider: Provider): Promise<void> {
  const { cairn } = world;
  const [account] = await cairn.store.all('accounts');
  if (account === undefined || !(await cairn.tokens.read())[account.id]) {
    await connect(cairn, { provider, abilities: ['read', 'agenda', 'drafts', 'threads'] });
  } else await readNow(cairn, account.id);
  await settled(cairn);
  const [meeting] = await cairn.store.all('meetings');
  const meetingId = meeting?.id ?? '';
  if (!(await cairn.store.all('pairs'))[0]) {
    await judgeMeeting(cairn, {
      meetingId,
      word: 'yes',
      with: { name: 'Ada Byron', email: ada.email, role: 'mentor' },
    });
  }
  const [pair] = await cairn.store.all('pairs');
  const topic = (id: string, question: string, audience: 'me' | 'pair') => ({
    id,
    question,
    minutes: 10,
    audience,
  });
  await keepAgenda(cairn, {
    id: `agenda:${meetingId}`,
    meetingId,
    ...(pair ? { pairId: pair.id } : {}),
    template: 'regular',
    topics: [topic('t1', 'What next?', 'pair'), topic('t2', 'PRIVATE QUESTION', 'me')],
    attached: true,
    updatedAt: cairn.now(),
  });
  await writeNote(cairn, { meetingId, form: 'full' });
  const { reflection } = await openReflection(cairn, meetingId);
  const line = (id: string, text: string, audience: 'me' | 'pair') => ({
    id,
    prompt: 'take-away' as const,
    text,
    audience,
  });
  await saveReflection(cairn, {
    ...reflection,
    happened: 'yes',
    lines: [line('l1', 'Ask for the harbour project', 'pair'), line('l2', 'PRIVATE LINE', 'me')],
    revision: reflection.revision + 1,
  });
  await runJobs(cairn);
  await leaveDraft(cairn, { meetingId });
  const { recap } = await viewRecap(cairn, meetingId);
  const part = recap.parts.find(({ text }) => text.includes('harbour'));
  if (part) {
    await keepRecap(cairn, {
      meetingId,
      part: { partId: part.id, text: 'Ask for the harbour project twice' },
    });
    await leaveDraft(cairn, { meetingId });
  }
}

/** What is there in the end: at the service, and on the device. */
async function outcome(provider: Provider) {
  const { store } = world.cairn;
  const { services } = world;
  const google = provider === 'google';
  const text = google
    ? (services.googleCalendar.get('ev1')?.description ?? '')
    : (services.graphCalendar.get('AAk-1')?.body?.content ?? '');
  const mails = google
    ? [...services.gmail.drafts.values()].map(({ mime }) =>
        mime.replace(/(?:[A-Za-z0-9+/=]{4,76}\r\n)+/g, (run) => Buffer.from(run, 'base64').toString()),
      )
    : [...services.graphMail.messages.values()].map(({ body }) => body?.content ?? '');
  const [meeting, ...otherMeetings] = await store.all('meetings');
  const [reflection] = await store.all('reflections');
  const [agenda] = await store.all('agendas');
  const jobs = await store.all('jobs');
  const sign = google
    ? services.googleCalendar.get('ev1')?.extendedProperties?.private?.['cairn']
    : services.graphCalendar.properties.get('AAk-1')?.[0]?.value;
  return {
    accounts: (await store.all('accounts')).map(({ abilities, trouble }) => ({ abilities, trouble })),
    meetings: 1 + otherMeetings.length,
    pairs: (await store.all('pairs')).length,
    verdict: meeting?.verdict.verdict,
    blocks: text.split(markers.start).length - 1,
    rest: withoutNote(text),
    signed: sign?.startsWith('1;full;') ?? false,
    drafts: mails.length,
    edited: mails[0]?.includes('Ask for the harbour project twice') ?? false,
    leaked: /PRIVATE/.test(text + mails.join()),
    said: reflection?.lines.map((line) => line.text),
    topics: agenda?.topics.map(({ question }) => question),
    state: (await viewDraft(world.cairn, meeting?.id ?? '')).state,
    unfinished: jobs.filter(({ kind, state }) => kind !== 'read-calendar' && state !== 'done').length,
    problems: services.problems,
  };
}

test.each(['google', 'microsoft'] as const)(
  '%s: one meeting, one block, one draft and nothing lost, wherever the worker dies',
  async (provider) => {
    const from = performance.now();
    await open(provider);
    const moments = await everyMoment(world, () => tell(provider));
    const undisturbed = await outcome(provider);
    expect(undisturbed).toMatchObject({
      meetings: 1,
      pairs: 1,
      verdict: 'mentoring',
      blocks: 1,
      rest: provider === 'google' ? 'Room is booked.' : graphMeeting().body?.content,
      signed: true,
      drafts: 1,
      edited: true,
      leaked: false,
      state: 'there',
      unfinished: 0,
      problems: [],
    });
    const today = Math.floor(Date.now() / 86_400_000) % step;
    const walked = all ? moments : moments.filter(({ nth }) => nth % step === today);
    for (const moment of walked) {
      await open(provider);
      await dieAt(world, moment, () => tell(provider));
      await wakeUntilQuiet(world);
      // What the person had not come to, or sees is not there, they do now.
      await tell(provider);
      await wakeUntilQuiet(world);
      expect(await outcome(provider), JSON.stringify(moment)).toEqual(undisturbed);
    }
    const requests = walked.filter(({ kind }) => kind === 'request').length;
    console.info(
      `The whole journey at ${provider}: ${moments.length} moments, ${walked.length} walked (${requests} of requests, ${walked.length - requests} of writes) in ${Math.round(performance.now() - from)} ms`,
    );
    expect(requests).toBeGreaterThan(0);
  },
  300_000,
);
