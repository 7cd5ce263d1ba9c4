import { sayIn } from '@/platform/catalogue';
import { keptBusy, keptOpenEvents, keptOpenPages, keptSettings } from '@/platform/kept';
import { findFrontTab } from '@/platform/pages';
import { readPolicy } from '@/platform/policy';
import { createSay, readLanguage } from '@/platform/words';
import type { Cairn } from './cairn';
import type { Parts } from './parts';

/** The product on this device, with its own browser's store, clock and words. */
export async function createCairn(parts: Parts, changed: () => void): Promise<Cairn> {
  const language = (await readPolicy()).language ?? readLanguage();
  return {
    store: parts.door.store,
    now: () => Date.now(),
    zone: Temporal.Now.timeZoneId(),
    language,
    say: createSay(language),
    sayIn,
    newId: () => crypto.randomUUID(),
    settings: () => keptSettings.read(),
    keepSettings: (settings) => keptSettings.write(settings),
    openEvents: () => keptOpenEvents.read(),
    openPages: () => keptOpenPages.read(),
    busy: () => keptBusy.read(),
    frontTab: findFrontTab,
    policy: readPolicy,
    detector: parts.detector,
    guard: parts.guard,
    box: async () => ((await parts.door.header()) ? parts.door.keeper() : undefined),
    changed,
  };
}
