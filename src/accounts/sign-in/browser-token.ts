import type { FailureKind } from '../../domain/failure';
import { ServiceError } from '../service-error';
import type { Tokens } from './sign-in';

/** What Chrome itself does for a sign-in to Google. */
export type BrowserToken = (
  scopes: readonly string[],
  silent: boolean,
) => Promise<{ readonly access: string; readonly scopes: readonly string[] }>;

/** Chrome does not say how long its token lasts, and renews it itself: it is asked for again after this. */
const askAgainMs = 300_000;

/** Chrome's words for why there is no token (Chromium, `identity_constants.cc`), each as far as it is told apart here. */
const meanings: readonly (readonly [RegExp, FailureKind])[] = [
  [/did not approve|cancel|closed/i, 'sign-in-cancelled'],
  [/connection failed|timed out|network|ERR_|offline/i, 'offline'],
  [
    /invalid oauth2 client|bad client id|custom uri scheme|invalid_client|unauthorized_client/i,
    'client-refused',
  ],
  [/admin_policy|restricted|policy/i, 'admin-approval'],
  [/browser signin|only the primary|incognito/i, 'client-missing'],
];

/** A token of the person that is signed in to Chrome. @throws {ServiceError} in the product's words */
export async function askBrowser(
  ask: BrowserToken,
  scopes: readonly string[],
  silent: boolean,
  now: () => number,
): Promise<Tokens> {
  try {
    const { access, scopes: granted } = await ask(scopes, silent);
    return { access, scopes: granted, until: now() + askAgainMs };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, kind] = meanings.find(([words]) => words.test(said)) ?? [];
    // Not granted, taken back, nobody signed in: with the person there it can be set right.
    throw new ServiceError(kind ?? (silent ? 'sign-in-again' : 'sign-in-broken'), {
      detail: said.slice(0, 100),
    });
  }
}
