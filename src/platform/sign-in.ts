import { browser } from 'wxt/browser';

/** What has to be allowed for a sign-in. Firefox gives the sign-in window with the install; Chrome asks for it when it is wanted. */
export const signInPermissions: readonly string[] = import.meta.env.FIREFOX ? [] : ['identity'];

/** The address a sign-in leads back to: it must be registered with the service, letter by letter. */
export function redirectAddress(): string {
  return browser.identity?.getRedirectURL?.() ?? `https://${browser.runtime.id}.chromiumapp.org/`;
}

/** Opens the service's sign-in page in a window of the browser's own. @returns the address it was led back to */
export async function authorise(address: string, silent: boolean): Promise<string> {
  const back = await browser.identity.launchWebAuthFlow({ url: address, interactive: !silent });
  if (back === undefined) throw new Error('The window was closed.');
  return back;
}

/** Whether Chrome itself can sign in to Google: it can, and this build names a client for it. Edge has the method and cannot. */
export function canSignInByBrowser(): boolean {
  const manifest = browser.runtime.getManifest() as { oauth2?: { client_id?: string } };
  const brands = (globalThis.navigator as { userAgentData?: { brands?: { brand: string }[] } }).userAgentData
    ?.brands;
  const isChrome = brands?.some(({ brand }) => brand === 'Google Chrome') ?? false;
  return (
    isChrome && Boolean(manifest.oauth2?.client_id) && typeof browser.identity?.getAuthToken === 'function'
  );
}

/** Chrome's token of the person that is signed in to the browser. */
export async function browserToken(
  scopes: readonly string[],
  silent: boolean,
): Promise<{ access: string; scopes: readonly string[] }> {
  const { token, grantedScopes } = await browser.identity.getAuthToken({
    interactive: !silent,
    scopes: [...scopes],
  });
  if (token === undefined) throw new Error('The window was closed.');
  return { access: token, scopes: grantedScopes ?? scopes };
}

/** Chrome keeps its tokens; one that was refused must be taken out, or the next is the same. */
export async function dropBrowserToken(token: string): Promise<void> {
  await browser.identity?.removeCachedAuthToken?.({ token });
}
