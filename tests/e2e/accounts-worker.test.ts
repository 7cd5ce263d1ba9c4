import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { markers } from '@/domain/invitation';
import { withoutNote } from '@/domain/splice-note';
import { googleMeeting, graphMeeting } from '../accounts/events';
import type { Call } from '../practice/services/call';
import { nameOf } from '../practice/services/call';
import { ask, onAccountsStage, type Provider, sheet, signIn } from './accounts-stage';

interface Moment {
  readonly nth: number;
  readonly when: 'before' | 'after';
  readonly name: string;
}

/** Requests of the sign-in are not walked. */
const counted = ({ url }: Call): boolean =>
  !/accounts\.google|login\.microsoftonline|userinfo|calendarList|calendars$/.test(url.href);

describe.each(['google', 'microsoft'] as Provider[])(
  'with %s, the worker killed at every request',
  (provider) => {
    const stage = onAccountsStage();
    const google = provider === 'google';
    const services = () => stage().services;

    async function connect(): Promise<void> {
      const page = await stage().cairn.openPopup('accounts');
      await page.getByRole('heading', { name: 'Calendars by address' }).waitFor();
      const connecting = sheet(page, google ? 'Connect Google' : 'Connect Microsoft');
      const redirect = (
        await connecting.locator('.secret-text', { hasText: 'chromiumapp.org' }).innerText()
      ).trim();
      services().apps[provider].push({ id: `app-${provider}`, redirects: [redirect] });
      await ask(page, 'client.keep', { provider, id: `app-${provider}` });
      await signIn(stage(), async () => {
        void ask(page, 'account.connect', { provider, abilities: ['read', 'agenda', 'drafts'] });
      });
      await sheet(page, google ? 'Google' : 'Microsoft')
        .getByText(/^Read .*, again /)
        .waitFor();
      await page.close();
    }

    /** A meeting of its own for each moment: an event at the service, a pair, an agenda. */
    async function prepare(page: Page, n: number): Promise<Story> {
      const id = `walk-${provider}-${n}`;
      const day = new Date(Date.now() + 86_400_000 * (n + 2)).toISOString().slice(0, 10);
      // Names apart from each other: what belongs to one pair is held back from another's texts.
      const letter = String.fromCharCode(97 + n);
      const person = {
        name: `${letter.toUpperCase()}nnika Tors${letter}vik`,
        email: `${provider}-${n}@example.org`,
      };
      if (google) {
        services().googleCalendar.put(
          googleMeeting({
            id,
            summary: `Mentoring ${n} at Google`,
            start: { dateTime: `${day}T14:00:00Z`, timeZone: 'Europe/Berlin' },
            end: { dateTime: `${day}T15:00:00Z`, timeZone: 'Europe/Berlin' },
            attendees: [
              { email: 'nadia.brandt@harbour.example', self: true },
              { email: person.email, displayName: person.name },
            ],
          }),
        );
      } else {
        services().graphCalendar.put(
          graphMeeting({
            id,
            subject: `Mentoring ${n} at Outlook`,
            start: { dateTime: `${day}T14:00:00.0000000`, timeZone: 'UTC' },
            end: { dateTime: `${day}T15:00:00.0000000`, timeZone: 'UTC' },
            attendees: [{ type: 'required', emailAddress: { name: person.name, address: person.email } }],
          }),
        );
      }
      const { accounts } = await ask<{ accounts: { id: string; provider: string }[] }>(page, 'accounts', {});
      const accountId = accounts.find((each) => each.provider === provider)?.id ?? '';
      const meetingId = google ? `google:${id}` : `outlook:${id}`;
      return { id, meetingId, accountId, person };
    }

    interface Story {
      readonly id: string;
      readonly meetingId: string;
      readonly accountId: string;
      readonly person: { readonly name: string; readonly email: string };
    }

    /** Reads ahead, says yes, writes the agenda into the event, reflects, leaves the draft. Every step may be told twice. */
    async function tell(page: Page, { meetingId, accountId, person }: Story): Promise<void> {
      await ask(page, 'account.read', { accountId });
      const { pair } = await ask<{ pair?: object }>(page, 'meeting', { meetingId });
      if (!pair)
        await ask(page, 'meeting.judge', { meetingId, word: 'yes', with: { ...person, role: 'mentor' } });
      const { agenda } = await ask<{ agenda: object }>(page, 'agenda.propose', { meetingId, fresh: false });
      await ask(page, 'agenda.keep', { agenda: { ...agenda, attached: true } });
      await ask(page, 'note.write', { meetingId, form: 'full' });
      const { reflection } = await ask<{ reflection: { revision: number } }>(page, 'reflection', {
        meetingId,
      });
      const lines = [{ id: 'l1', prompt: 'take-away', text: `Said in ${meetingId}`, audience: 'pair' }];
      await ask(page, 'reflection.save', {
        reflection: { ...reflection, happened: 'yes', lines, revision: reflection.revision + 1 },
      });
      await ask(page, 'draft.leave', { meetingId });
    }

    const textOf = ({ id }: Story): string =>
      (google
        ? services().googleCalendar.get(id)?.description
        : services().graphCalendar.get(id)?.body?.content) ?? '';
    const original = google ? 'Room is booked.' : (graphMeeting().body?.content ?? '');
    const draftsOf = ({ meetingId }: Story): number => {
      const said = `Said in ${meetingId}`;
      const bodies = google
        ? [...services().gmail.drafts.values()].map(({ mime }) =>
            mime.replace(/(?:[A-Za-z0-9+/=]{4,76}\r\n)+/g, (part) =>
              Buffer.from(part, 'base64').toString('utf8'),
            ),
          )
        : [...services().graphMail.messages.values()].map(({ body }) => body?.content ?? '');
      return bodies.filter((text) => text.includes(said)).length;
    };

    async function untilQuiet(page: Page, { meetingId }: Story): Promise<void> {
      for (const until = Date.now() + 100_000; Date.now() < until; ) {
        const { jobs } = await ask<{ jobs: { job: { meetingId: string } }[] }>(page, 'accounts', {}).catch(
          () => ({ jobs: [{ job: { meetingId } }] }),
        );
        if (!jobs.some(({ job }) => job.meetingId === meetingId)) return;
        await page.waitForTimeout(1000);
      }
      throw new Error('The steps never came to an end.');
    }

    test('one meeting, one block in the event, one draft, wherever it was', {
      timeout: 600_000,
    }, async () => {
      await connect();
      const page = await stage().cairn.openPopup('accounts');
      const moments: Moment[] = [];
      let nth = 0;
      services().pause = async (call, when) => {
        if (!counted(call)) return;
        if (when === 'before') nth += 1;
        moments.push({ nth, when, name: nameOf(call) });
      };
      const first = await prepare(page, 0);
      await tell(page, first);
      services().pause = undefined;
      expect(draftsOf(first)).toBe(1);

      for (const [index, moment] of moments.entries()) {
        const story = await prepare(page, index + 1);
        let count = 0;
        const reached = new Promise<'reached'>((reach) => {
          services().pause = async (call, when) => {
            if (!counted(call)) return;
            if (when === 'before') count += 1;
            if (count !== moment.nth || when !== moment.when) return;
            reach('reached');
            await new Promise(() => undefined);
          };
        });
        const through = tell(page, story).then(
          () => 'through',
          (error: unknown) => String(error),
        );
        const how = await Promise.race([reached, through]);
        // A story that ended without its moment would wait for ever; it tests nothing either.
        expect(how, JSON.stringify(moment)).toBe('reached');
        await stage().cairn.killWorker();
        services().pause = undefined;
        await untilQuiet(page, story);
        await tell(page, story);
        await untilQuiet(page, story);
        const told = JSON.stringify(moment);
        expect(draftsOf(story), told).toBe(1);
        expect(textOf(story).split(markers.start), told).toHaveLength(2);
        expect(withoutNote(textOf(story)), told).toBe(original);
        const { json } = await ask<{ json: string }>(page, 'data.export', {});
        const { meetings } = JSON.parse(json) as { meetings: { sources: { id: string }[] }[] };
        expect(
          meetings.filter(({ sources }) => sources.some(({ id }) => id === story.id)),
          told,
        ).toHaveLength(1);
      }
      console.info(`${provider} in Chromium: the worker was killed in ${moments.length} moments`);
      expect(services().problems).toEqual([]);
    });
  },
);
