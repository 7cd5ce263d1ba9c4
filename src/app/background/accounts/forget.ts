import type { Connected } from './connected';

/** Forgets everything that could sign in or read by an address: with the person's data, all of it goes. */
export async function forgetAccounts(cairn: Connected): Promise<void> {
  await cairn.tokens.write({});
  await cairn.feedAddresses.write({});
  for (const provider of ['google', 'microsoft'] as const) await cairn.keepClient(provider, '');
}
