import './fake-browser';

import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { speak } from '@/app/screens/speak';
import type { Account, Feed } from '@/domain/account';
import type { FailureKind } from '@/domain/failure';
import type { Job } from '@/domain/job';
import type { AccountsView } from '@/platform/protocol-accounts';
import { AccountChoice } from '@/ui/accounts/AccountChoice';
import { AccountSheet } from '@/ui/accounts/AccountSheet';
import { ConnectSheet } from '@/ui/accounts/ConnectSheet';
import { DraftSheet } from '@/ui/accounts/DraftSheet';
import { FeedsSheet } from '@/ui/accounts/FeedsSheet';
import { NoteSheet } from '@/ui/accounts/NoteSheet';
import { WaitingSteps } from '@/ui/accounts/WaitingSteps';
import { expectAccessible, fake, leave } from './with-cairn';

const at = Date.UTC(2026, 4, 13, 9);
const nothing = (): void => undefined;
/** One word of a hundred letters: it must wrap wherever it stands. */
const long =
  'maria-theodora.konstantinopoulou-wittgenstein.of.the.upper.meadows@harbour-and-lighthouse-authority.example';

const provider: AccountsView['google'] = {
  client: {
    id: '1234567890-abcdefghijklmnopqrstuvwxyz0123456789.apps.googleusercontent.com',
    from: 'person',
  },
  byBrowser: false,
  abilities: (['read', 'agenda', 'drafts', 'threads'] as const).map((ability) => ({
    ability,
    scopes: [`https://www.googleapis.com/auth/a.rather.long.scope.name.that.goes.on.${ability}`],
    origins: [],
  })),
  adminLink: `https://login.microsoftonline.com/organizations/adminconsent?client_id=${'x'.repeat(120)}`,
};
const account = (change: Partial<Account> = {}): Account => ({
  id: 'google:1',
  provider: 'google',
  email: long,
  clientId: 'x',
  byBrowser: false,
  abilities: ['read', 'drafts'],
  calendars: [
    { id: 'a', name: 'Nadia', main: true, chosen: true },
    { id: 'b', name: long, main: false, chosen: false },
  ],
  draftsByItself: false,
  readAt: at - 600_000,
  nextReadAt: at + 1_200_000,
  createdAt: at,
  updatedAt: at,
  ...change,
});
const feed = (change: Partial<Feed> = {}): Feed => ({
  id: 'f1',
  provider: 'google',
  name: long,
  host: 'calendar.google.com',
  readAt: at - 600_000,
  createdAt: at,
  ...change,
});
const job = (change: Partial<Job> = {}): Job => ({
  id: 'mailbox-draft:m1',
  kind: 'mailbox-draft',
  meetingId: 'm1',
  due: at + 900_000,
  tries: 1,
  state: 'waiting',
  failure: 'service-busy',
  ...change,
});

function everything() {
  const connect = { redirect: `https://${'a'.repeat(32)}.chromiumapp.org/`, busy: false, tested: undefined };
  return (
    <main class="room">
      <h1>Accounts</h1>
      <WaitingSteps
        steps={[
          { job: job(), title: long },
          {
            job: job({ id: 'event-note:m2', kind: 'event-note', state: 'failed', failure: 'may-not-edit' }),
            title: 'إرشاد',
          },
        ]}
        at={at}
        onAgain={nothing}
        onCancel={nothing}
      />
      <AccountSheet
        account={account({ trouble: 'admin-approval' })}
        provider={provider}
        at={at}
        busy={false}
        onAllow={nothing}
        onRead={nothing}
        onCalendar={nothing}
        onDraftsByItself={nothing}
        onCopy={nothing}
        onDisconnect={nothing}
      />
      <ConnectSheet
        {...connect}
        provider="microsoft"
        another={false}
        view={provider}
        failure={{ kind: 'admin-approval' }}
        onConnect={nothing}
        onClient={nothing}
        onTest={nothing}
        onCopy={nothing}
      />
      <FeedsSheet
        feeds={[feed({ trouble: 'feed-refused' }), feed({ id: 'f2', unread: 3 })]}
        at={at}
        busy={false}
        failure={{ kind: 'feed-address' }}
        onAdd={async () => false}
        onRemove={nothing}
      />
      <DraftSheet
        view={{
          account: { id: 'x', email: long, provider: 'google' },
          state: 'changed',
          job: job({ state: 'failed', failure: 'draft-changed' }),
        }}
        busy={false}
        failure={undefined}
        at={at}
        onLeave={nothing}
        onOpen={nothing}
      />
      <NoteSheet
        view={{
          account: { id: 'x', email: long, provider: 'microsoft' },
          mailsGuests: true,
          mailed: 3,
          mayEdit: true,
          added: ['My move to Bergen?'],
          elsewhere: [long],
        }}
        busy={false}
        failure={undefined}
        at={at}
        onWrite={nothing}
        onTake={nothing}
      />
      <AccountChoice
        choices={[
          { id: 'a', email: long, provider: 'google' },
          { id: 'b', email: 'b@example.org', provider: 'microsoft' },
        ]}
        onChoose={nothing}
      />
    </main>
  );
}

function show(content: ReturnType<typeof everything>, language = 'en-GB'): HTMLElement {
  leave();
  fake.language = language;
  const app = document.createElement('div');
  app.id = 'app';
  document.body.className = 'popup';
  document.body.style.maxInlineSize = '384px';
  document.body.style.minInlineSize = '0';
  document.body.append(app);
  render(speak(document, content), app);
  return app;
}
afterEach(leave);

/** What sticks out of the page at the sides. */
function outsideOf(app: HTMLElement): string[] {
  const edge = app.getBoundingClientRect();
  return [...app.querySelectorAll('*')]
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 0 && (box.right > edge.right + 1 || box.left < edge.left - 1);
    })
    .map(({ className, textContent }) => `${className}: ${textContent?.slice(0, 40)}`);
}

describe('the room of accounts', () => {
  test.each([
    ['en-GB', 'light'],
    ['en-GB', 'dark'],
    ['ar', 'light'],
  ] as const)('can be used by everybody, and nothing sticks out (%s, %s)', async (language, theme) => {
    const app = show(everything(), language);
    document.documentElement.dataset['theme'] = theme;
    await expectAccessible();
    expect(outsideOf(app)).toEqual([]);
  });

  test.each(['may', 'is', 'scope', 'own-subject'] as const)(
    'a reply that %s is said within its place',
    async (state) => {
      const app = show(
        <main>
          <h1>Recap</h1>
          <DraftSheet
            view={{
              account: { id: 'x', email: long, provider: 'google' },
              ...(state === 'is' ? { state: 'there', link: 'https://mail.google.com/' } : {}),
              reply: { state, subject: `Re: ${long}` },
            }}
            busy={false}
            failure={undefined}
            at={at}
            onLeave={nothing}
            onOpen={nothing}
          />
        </main>,
      );
      await expectAccessible();
      expect(outsideOf(app)).toEqual([]);
    },
  );

  test('the way to one more account is folded until it is wanted', async () => {
    show(
      <main>
        <h1>Accounts</h1>
        <ConnectSheet
          provider="google"
          another
          view={provider}
          redirect="https://a.chromiumapp.org/"
          busy={false}
          tested={undefined}
          failure={undefined}
          onConnect={nothing}
          onClient={nothing}
          onTest={nothing}
          onCopy={nothing}
        />
      </main>,
    );
    await expectAccessible();
    await expect.element(page.getByText('Test the address')).not.toBeVisible();
    await page.getByText('Connect another Google account').click();
    await expect.element(page.getByText('Test the address')).toBeVisible();
  });

  test('two accounts of one service are told apart', async () => {
    const one = (email: string) => (
      <AccountSheet
        account={account({ id: email, email })}
        several
        provider={provider}
        at={at}
        busy={false}
        onAllow={nothing}
        onRead={nothing}
        onCalendar={nothing}
        onDraftsByItself={nothing}
        onCopy={nothing}
        onDisconnect={nothing}
      />
    );
    show(
      <main>
        <h1>Accounts</h1>
        {one('nadia@example.org')}
        {one('n.brandt@example.net')}
      </main>,
    );
    await expectAccessible();
    await expect.element(page.getByRole('region', { name: 'n.brandt@example.net (Google)' })).toBeVisible();
  });

  test('an account is let go of only after it was said what stays', async () => {
    const gone = vi.fn();
    show(
      <AccountSheet
        account={account({ email: 'nadia@example.org' })}
        provider={provider}
        at={at}
        busy={false}
        onAllow={nothing}
        onRead={nothing}
        onCalendar={nothing}
        onDraftsByItself={nothing}
        onCopy={nothing}
        onDisconnect={gone}
      />,
    );
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await expect.element(page.getByText(/What was read, drafted and written stays/)).toBeVisible();
    expect(gone).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    expect(gone).toHaveBeenCalledOnce();
  });

  test.each([
    ['wanted', undefined, 'Leave it as a draft', {}],
    ['there', undefined, 'Update the draft', {}],
    ['gone', undefined, 'Leave another draft', { anew: true }],
    ['changed', 'draft-changed', 'Replace it with this one', { replace: true }],
  ] as const)('a draft that is %s offers what can be done', async (state, failure, button, how) => {
    const left = vi.fn();
    const of = failure ? { job: job({ state: 'failed', failure: failure satisfies FailureKind }) } : {};
    show(
      <DraftSheet
        view={{ account: { id: 'x', email: 'n@example.org', provider: 'google' }, state, ...of }}
        busy={false}
        failure={undefined}
        at={at}
        onLeave={left}
        onOpen={nothing}
      />,
    );
    await page.getByRole('button', { name: button }).click();
    expect(left).toHaveBeenCalledWith(how);
  });

  test('a draft that may be a reply is one, unless the person says otherwise', async () => {
    const left = vi.fn();
    show(
      <DraftSheet
        view={{
          account: { id: 'x', email: 'n@example.org', provider: 'google' },
          reply: { state: 'may', subject: 'Re: April' },
        }}
        busy={false}
        failure={undefined}
        at={at}
        onLeave={left}
        onOpen={nothing}
      />,
    );
    const leaving = page.getByRole('button', { name: 'Leave it as a draft' });
    await leaving.click();
    expect(left).toHaveBeenLastCalledWith({ alone: false });
    await expect.element(page.getByText(/Re: April/)).toBeVisible();
    await page.getByLabelText(/As a reply in the thread/).click();
    await leaving.click();
    expect(left).toHaveBeenLastCalledWith({ alone: true });
  });

  test('who is mailed is said before the press', async () => {
    const base = {
      account: { id: 'x', email: 'n@example.org', provider: 'microsoft' as const },
      mailsGuests: true,
      mayEdit: true,
    };
    const sheet = (mailed: number) => (
      <NoteSheet
        view={{ ...base, mailed }}
        busy={false}
        failure={undefined}
        at={at}
        onWrite={nothing}
        onTake={nothing}
      />
    );
    show(sheet(1));
    await expect.element(page.getByText(/Outlook mails this change to one guest/)).toBeVisible();
    show(sheet(4));
    await expect.element(page.getByText(/Outlook mails this change to 4 guests/)).toBeVisible();
  });
});
