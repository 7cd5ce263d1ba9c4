import type { Ability, Provider } from '../../domain/account';

/**
 * The least each ability needs, by the services' own lists (2026). Reading is read only; there is no scope for drafts
 * alone, neither at Google (`gmail.compose` may also send) nor at Microsoft (`Mail.ReadWrite` is the whole mailbox).
 * A mail that was sent is out of reach of `gmail.compose`: to answer it takes its `Message-ID`, and the least scope that
 * shows one is `gmail.metadata` (Gmail's Discovery document, revision 20260727: `users.threads.get`).
 */
const abilityScopes: Readonly<Record<Provider, Readonly<Record<Ability, readonly string[]>>>> = {
  google: {
    read: [
      'https://www.googleapis.com/auth/calendar.events.readonly',
      'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
    ],
    agenda: ['https://www.googleapis.com/auth/calendar.events.owned'],
    drafts: ['https://www.googleapis.com/auth/gmail.compose'],
    threads: ['https://www.googleapis.com/auth/gmail.metadata'],
    // A hidden folder of this app's own: nothing else in the person's Drive (a non-sensitive scope).
    devices: ['https://www.googleapis.com/auth/drive.appdata'],
  },
  microsoft: {
    read: ['Calendars.Read'],
    agenda: ['Calendars.ReadWrite'],
    drafts: ['Mail.ReadWrite'],
    threads: [],
    devices: ['Files.ReadWrite.AppFolder'],
  },
};

/** Who signs in, and at Microsoft that the sign-in outlives an hour. */
const alwaysScopes: Readonly<Record<Provider, readonly string[]>> = {
  google: ['openid', 'https://www.googleapis.com/auth/userinfo.email'],
  microsoft: ['openid', 'profile', 'offline_access'],
};

export function scopesFor(provider: Provider, abilities: readonly Ability[]): string[] {
  return [
    ...new Set([...alwaysScopes[provider], ...abilities.flatMap((each) => abilityScopes[provider][each])]),
  ];
}

/** The scopes of one ability, to be shown. */
export function scopesOf(provider: Provider, ability: Ability): readonly string[] {
  return abilityScopes[provider][ability];
}

/** Which of the abilities the granted scopes carry: a person may untick some of what was asked for. */
export function abilitiesOf(
  provider: Provider,
  granted: readonly string[],
  asked: readonly Ability[],
): Ability[] {
  const has = new Set(
    granted.map((scope) => scope.replace('https://graph.microsoft.com/', '').toLowerCase()),
  );
  return asked.filter((ability) =>
    abilityScopes[provider][ability].every((scope) => has.has(scope.toLowerCase())),
  );
}
