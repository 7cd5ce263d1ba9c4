import type { SeenEvent } from '@/domain/event';

/** Where in Cairn the person is. */
export type Route =
  | {
      readonly view:
        | 'now'
        | 'pairs'
        | 'meetings'
        | 'commitments'
        | 'recaps'
        | 'settings'
        | 'learned'
        | 'accounts'
        | 'backups'
        | 'devices'
        | 'paste'
        | 'hand';
    }
  | {
      readonly view: 'event' | 'checkin' | 'prepare' | 'invitation' | 'capture' | 'recap' | 'pair';
      readonly id: string;
    }
  | { readonly view: 'agenda-words' | 'win-words'; readonly id: string }
  | { readonly view: 'found'; readonly events: readonly SeenEvent[] };

const places = [
  'now',
  'pairs',
  'meetings',
  'commitments',
  'recaps',
  'settings',
  'learned',
  'accounts',
  'backups',
  'devices',
  'paste',
  'hand',
] as const;
const withId = [
  'event',
  'checkin',
  'prepare',
  'invitation',
  'capture',
  'recap',
  'pair',
  'agenda-words',
  'win-words',
] as const;

/** A place from an address such as `capture/google:abc`; `undefined` when it is none. */
export function toRoute(address: string): Route | undefined {
  const [name = '', ...rest] = address.split('/');
  const place = places.find((each) => each === name);
  if (place) return { view: place };
  const view = withId.find((each) => each === name);
  const id = decode(rest.join('/'));
  return view && id !== '' ? { view, id } : undefined;
}

/** The address of a place, where it has one: a tab that is loaded again is where it was. */
export function toAddress(route: Route): string | undefined {
  // Words from another page do not belong into an address, which a browser remembers.
  if (route.view === 'found' || route.view === 'agenda-words' || route.view === 'win-words') return undefined;
  return 'id' in route ? `${route.view}/${encodeURIComponent(route.id)}` : route.view;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
