import { type Kept, keptBy, keptFeedAddresses } from '@/platform/kept';
import type { Keeper } from '@/store/vault/keeper';

/** What closes and opens words that lie beside the database. */
export type Box = Pick<Keeper, 'closeWords' | 'openWords'>;
type Addresses = Record<string, string>;

const purpose = 'feeds';
/** In place of the addresses: no feed has this id. */
const sealed = 'sealed';

/** The addresses of feeds lie beside the database: whoever has one can read a calendar. Where there is a vault, sealed. */
export function sealedFeeds(box: () => Promise<Box | undefined>): Kept<Addresses> {
  return keptBy(
    async () => readFeeds(await box()),
    async (addresses) => keptFeedAddresses.write(await closed(await box(), addresses)),
  );
}

/** Seals addresses that lie there in plain words. May be done at any time and any number of times. */
export async function sealFeeds(box: Box): Promise<void> {
  const kept = await keptFeedAddresses.read();
  if (kept[sealed] === undefined) await keptFeedAddresses.write(await closed(box, kept));
}

/** Leaves the addresses as they are, for a vault that is being turned off. */
export async function unsealFeeds(box: Box): Promise<void> {
  await keptFeedAddresses.write(await readFeeds(box));
}

async function closed(box: Box | undefined, addresses: Addresses): Promise<Addresses> {
  if (!box || Object.keys(addresses).length === 0) return addresses;
  return { [sealed]: await box.closeWords(purpose, JSON.stringify(addresses)) };
}

async function readFeeds(box: Box | undefined): Promise<Addresses> {
  const kept = await keptFeedAddresses.read();
  const words = kept[sealed];
  if (words === undefined) return kept;
  const plain = await box?.openWords(purpose, words);
  return plain === undefined ? {} : (JSON.parse(plain) as Addresses);
}
