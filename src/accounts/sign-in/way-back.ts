import type { FailureKind } from '../../domain/failure';
import { ServiceError } from '../service-error';
import type { Authorise } from './sign-in';

/** Leads through the browser's window and says in the product's words why it did not come back. */
export async function authorised(authorise: Authorise, address: string, silent: boolean): Promise<URL> {
  let back: string;
  try {
    back = await authorise(address, silent);
  } catch (error) {
    throw windowError(error, silent);
  }
  return new URL(back);
}

/** Words of Chromium 156 and Firefox 153, as tried; anything else of a silent renewal means that a page is needed. */
function windowError(error: unknown, silent: boolean): ServiceError {
  const said = error instanceof Error ? error.message : String(error);
  const detail = said.slice(0, 100);
  if (/not approve|cancel|closed/i.test(said)) return new ServiceError('sign-in-cancelled', { detail });
  if (/could not be loaded|network/i.test(said)) {
    return new ServiceError(globalThis.navigator?.onLine === false ? 'offline' : 'client-refused', {
      detail,
    });
  }
  return new ServiceError(silent ? 'sign-in-again' : 'sign-in-broken', { detail });
}

const ofError: Readonly<Record<string, FailureKind>> = {
  access_denied: 'sign-in-cancelled',
  login_required: 'sign-in-again',
  interaction_required: 'sign-in-again',
  consent_required: 'sign-in-again',
  account_selection_required: 'sign-in-again',
  admin_policy_enforced: 'admin-approval',
  org_internal: 'admin-approval',
  invalid_client: 'client-refused',
  unauthorized_client: 'client-refused',
  redirect_uri_mismatch: 'client-refused',
  temporarily_unavailable: 'service-slow',
  server_error: 'service-slow',
  invalid_grant: 'sign-in-again',
};

/**
 * Microsoft's wall: an administrator must approve (AADSTS90094, 90095 to request it; 65001 is "not consented yet", which a
 * silent try answers too and the sign-in page takes up).
 */
const wall = /AADSTS(90094|90095|90093|900941)\b/;
const refusedClient = /AADSTS(700016|50011|9002326|9002327|7000218|650052)\b/;

/** What an OAuth error means here. */
export function oauthError(error: string, description = ''): ServiceError {
  const code = /AADSTS\d+/.exec(description)?.[0];
  const detail = code ?? error.slice(0, 60);
  if (wall.test(description)) return new ServiceError('admin-approval', { detail });
  if (refusedClient.test(description)) return new ServiceError('client-refused', { detail });
  return new ServiceError(ofError[error] ?? 'sign-in-broken', { detail });
}
