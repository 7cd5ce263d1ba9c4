import { type Both, type Growth, opening } from './in-browser.ts';

/** From the popup's start to its first useful content, with little and with years of use in the store. */
export async function popup(both: Both): Promise<Growth & { readonly ratioBudget: number }> {
  return { ...(await opening(both, 'popup.html', 'main')), ratioBudget: 1.25 };
}
