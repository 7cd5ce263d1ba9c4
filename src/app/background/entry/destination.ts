import { keptDestination } from '@/platform/kept';
import { openPopup } from '@/platform/pages';

/** Where in Cairn the popup opens. */
export interface Destination {
  readonly view: string;
  readonly id: string;
}

/** How long a destination waits for a popup: one that opens later was opened for something else. */
const waitMs = 60_000;

let finding: Promise<unknown> = Promise.resolve();

/**
 * Opens the popup at a place that has yet to be found. The popup is asked for first: browsers open it within a press only,
 * and a press is over as soon as anything is waited for. The popup itself waits for the place.
 */
export function leadPopup(find: () => Promise<Destination | undefined>, now: () => number): void {
  const found = find()
    .then((to) => keptDestination.write(to ? { ...to, at: now() } : null))
    .catch((error: unknown) => console.error('Cairn could not find where to go.', error));
  finding = found;
  void openPopup();
}

/** Where the popup that opens now was led to; told once. */
export async function takeDestination(now: number): Promise<Destination | null> {
  await finding;
  const to = await keptDestination.read();
  if (to) await keptDestination.write(null);
  return to && now - to.at < waitMs ? { view: to.view, id: to.id } : null;
}
