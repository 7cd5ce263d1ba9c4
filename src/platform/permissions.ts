import { browser } from 'wxt/browser';
import { type MayBeAsked, mayBeAsked } from '@/domain/privacy-facts';

/** What a person may allow later: a part of the browser by name, services by address pattern. */
export interface Wanted {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

const asked = ({ permissions = [], origins = [] }: Wanted) =>
  ({ permissions: [...permissions], origins: [...origins] }) as Parameters<
    typeof browser.permissions.request
  >[0];

/** Whether all of it is allowed already. */
export async function isAllowed(wanted: Wanted): Promise<boolean> {
  return browser.permissions.contains(asked(wanted));
}

/**
 * Asks the person. Only inside the click that wanted it, and before anything is awaited: browsers refuse it otherwise.
 * Firefox (140 and later) asks with it for leave to hand over what the person writes to the service they connect.
 */
export async function askPermission(wanted: Wanted): Promise<boolean> {
  const also = import.meta.env.FIREFOX ? { data_collection: ['personalCommunications'] } : {};
  return browser.permissions.request({ ...asked(wanted), ...also });
}

/** What is allowed at this moment, by the names a person is told: `pages` are addresses given at install, `services` later ones. */
export async function allowedNow(given: readonly string[]): Promise<MayBeAsked[]> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const addresses = {
    pages: origins.some((origin) => given.includes(origin)),
    services: origins.some((origin) => !given.includes(origin)),
  };
  return mayBeAsked.filter((name) =>
    name === 'pages' || name === 'services' ? addresses[name] : (permissions as string[]).includes(name),
  );
}

/** Gives back what is no longer needed. */
export async function giveBack(wanted: Wanted): Promise<void> {
  await browser.permissions.remove(asked(wanted)).catch(() => false);
}
