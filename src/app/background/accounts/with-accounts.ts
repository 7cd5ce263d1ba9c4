import { servicePlaces } from '@/accounts/places';
import type { Provider } from '@/domain/account';
import { wakeAt } from '@/platform/alarms';
import { type Clients, keptClients, keptTokens } from '@/platform/kept';
import { isAllowed } from '@/platform/permissions';
import {
  authorise,
  browserToken,
  canSignInByBrowser,
  dropBrowserToken,
  redirectAddress,
} from '@/platform/sign-in';
import type { Cairn } from '../cairn';
import { sealedFeeds } from '../vault/feed-box';
import type { ClientIds, Connected } from './connected';

/** Client ids this build was made with; a build of one's own sets them in its environment. */
const built: Clients = {
  google: import.meta.env['WXT_GOOGLE_CLIENT_ID'] as string | undefined,
  microsoft: import.meta.env['WXT_MICROSOFT_CLIENT_ID'] as string | undefined,
};

/** The product with what connected accounts need of the browser. */
export function withAccounts(cairn: Cairn): Connected {
  return {
    ...cairn,
    tokens: keptTokens,
    feedAddresses: sealedFeeds(async () => cairn.box?.()),
    async clients() {
      const [{ googleClientId, microsoftClientId }, person] = [
        await cairn.policy(),
        await keptClients.read(),
      ];
      const policy = { google: googleClientId, microsoft: microsoftClientId };
      return { google: chosen('google', policy, person), microsoft: chosen('microsoft', policy, person) };
    },
    async keepClient(provider, id) {
      await keptClients.change(({ [provider]: _, ...others }) =>
        id === '' ? others : { ...others, [provider]: id },
      );
    },
    browser: {
      authorise,
      redirect: redirectAddress,
      canSignIn: canSignInByBrowser,
      token: browserToken,
      dropToken: dropBrowserToken,
      mayReach: ({ provider, abilities }) =>
        isAllowed({ origins: [...new Set(abilities.flatMap((each) => servicePlaces[provider][each]))] }),
      wakeAt: (at) => wakeAt('accounts', at, cairn.now()),
    },
  };
}

function chosen(provider: Provider, policy: Clients, person: Clients): ClientIds[Provider] {
  for (const [from, ids] of [
    ['policy', policy],
    ['person', person],
    ['build', built],
  ] as const) {
    const id = ids[provider];
    if (id) return { id, from };
  }
  return undefined;
}
