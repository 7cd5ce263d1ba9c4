import { browser } from 'wxt/browser';
import { type Policy, readPolicyFrom } from '@/domain/policy';

/** What an organisation sets for its people. A browser without a policy answers with nothing, or refuses (Firefox). */
export async function readPolicy(): Promise<Policy> {
  try {
    return readPolicyFrom(await browser.storage.managed?.get(null));
  } catch {
    return {};
  }
}
