import type { CairnInChromium } from '../../tests/browsers/chromium.ts';
import { stored } from '../../tests/e2e/scene.ts';

/** A page of Cairn's own, and how wide a person usually has it. */
export interface RoomShown {
  readonly name: string;
  readonly path: string;
  readonly width: number;
}

const widths = { popup: 384, dashboard: 1120, beside: 420 } as const;

function room(page: 'popup' | 'dashboard', ...words: readonly string[]): RoomShown {
  const place = words.map(encodeURIComponent).join('/');
  const path = page === 'popup' ? `popup.html#${place}` : `dashboard.html#/${place}`;
  return {
    name: [page, ...words.filter((word) => /^[a-z]+$/.test(word))].join(' '),
    path,
    width: widths[page],
  };
}

/** The rooms that are there from the first minute. */
const always: readonly RoomShown[] = [
  ...[
    'now',
    'pairs',
    'meetings',
    'commitments',
    'recaps',
    'settings',
    'learned',
    'accounts',
    'devices',
    'backups',
    'paste',
  ].map((place) => room('popup', place)),
  ...['today', 'pairs', 'library', 'settings', 'learned', 'accounts'].map((place) =>
    room('dashboard', place),
  ),
  room('dashboard', 'search', 'a'),
  { name: 'beside the call', path: 'sidepanel.html', width: widths.beside },
  { name: 'welcome', path: 'welcome.html', width: widths.dashboard },
];

const partsOfPair = ['agreement', 'feedback', 'plan', 'ending', 'keepsake', 'letter', 'secret'];

/** Every room Cairn has to show on this device, those of its first pair and of the meetings around now among them. */
export async function roomsOf(cairn: CairnInChromium): Promise<readonly RoomShown[]> {
  const [pair] = await stored(cairn, 'pairs');
  if (!pair) return always;
  const meetings = (await stored(cairn, 'meetings')).sort((one, other) => one.startAt - other.startAt);
  const now = Date.now();
  const past = meetings.findLast(({ endAt }) => endAt < now);
  const next = meetings.find(({ endAt }) => endAt >= now);
  const about = (rooms: readonly string[], meeting: { readonly id: string } | undefined): RoomShown[] =>
    meeting
      ? rooms.flatMap((each) => [room('popup', each, meeting.id), room('dashboard', each, meeting.id)])
      : [];
  return [
    ...always,
    room('popup', 'pair', pair.id),
    { ...room('dashboard', 'pairs', pair.id), name: 'dashboard pair' },
    ...partsOfPair.map((part) => room('dashboard', 'pairs', pair.id, part)),
    ...about(['event', 'prepare', 'invitation'], next),
    ...(next ? [room('dashboard', 'checkin', next.id)] : []),
    ...about(['capture', 'recap'], past),
  ];
}
