import type { PageOwner, Person, Response } from '../../domain/event';
import { answerIn } from './answers';
import { leavesOf } from './leaves';
import { openSelectors } from './open-selectors';
import { comparable, plainText } from './plain-text';
import { findAll, findOne } from './selectors';

const mostPeople = 300;

/** The guests of an open event, as its rows name them; `undefined` where no row is shown. */
export function readPeople(root: ParentNode, me: PageOwner): Person[] | undefined {
  const rows = findAll(root, openSelectors.guest).slice(0, mostPeople);
  const calendarOf = findOne(root, openSelectors.bubbleCalendar)
    ?.getAttribute('data-hovercard-id')
    ?.toLowerCase();
  const answer = ownAnswer(root);
  const people = new Map<string, Person>();
  for (const row of rows) {
    const email = addressOf(row);
    if (email === undefined || people.has(email)) continue;
    const { name, words } = nameOf(row, email);
    const self = email === me.email;
    const organizer =
      row.id === 'xDtlDlgOrg' || (root.querySelector('#xDtlDlgOrg') === null && email === calendarOf);
    const shown = answerOf(row, words);
    people.set(email, {
      name,
      email,
      organizer: organizer ? true : undefined,
      self: self ? true : undefined,
      response: self ? agreed(shown, answer) : shown,
      group: isGroup(row, email) ? true : undefined,
    });
  }
  return people.size > 0 ? [...people.values()] : undefined;
}

/** The address of the organizer: a guest, else the person whose event it is. */
export function organizerOf(root: ParentNode, people: readonly Person[] | undefined): string | undefined {
  const calendar = findOne(root, openSelectors.bubbleCalendar)
    ?.getAttribute('data-hovercard-id')
    ?.toLowerCase();
  const found = people?.find(({ organizer }) => organizer)?.email ?? calendar;
  return found && !/@[\w.]*calendar\.google\.com$/.test(found) ? found : undefined;
}

/** How many are invited, in the page's words: "4 guests", and after it how they answered. */
export function countOfGuests(root: ParentNode): number | undefined {
  const row = findOne(root, openSelectors.guestCount);
  const [first] = row ? leavesOf(row) : [];
  const found = /\d+/.exec(comparable(first?.text ?? ''))?.[0];
  return found === undefined ? undefined : Number(found);
}

function addressOf(row: Element): string | undefined {
  return ['data-email', 'data-id', 'data-hovercard-id']
    .map((name) => row.getAttribute(name)?.trim().toLowerCase())
    .find((value) => value?.includes('@'));
}

/** A guest's name as it is shown, and what the row's accessible name says after it. */
function nameOf(row: Element, email: string): { name: string | undefined; words: string[] } {
  const label = plainText(row.getAttribute('aria-label'));
  const shown = leavesOf(row, (inner) => inner.getAttribute('aria-hidden') === 'true').map(
    ({ text }) => text,
  );
  const name =
    shown.find((text) => text !== '' && label.startsWith(text)) ??
    (label.split(/\s*[,、，،]\s*/)[0] || shown[0]);
  const words = label
    .slice(name && label.startsWith(name) ? name.length : label.length)
    .split(/\s*[,、，،]\s*/)
    .filter((word) => word !== '');
  return {
    name: name === undefined || name.toLowerCase() === email ? undefined : plainText(name, 200),
    words,
  };
}

/** By the small sign on the face, whose colour needs no language; else by the words. A name alone has not answered. */
function answerOf(row: Element, words: readonly string[]): Response | undefined {
  for (const sign of row.querySelectorAll('svg')) {
    if (Number.parseFloat(sign.getAttribute('width') ?? '99') > 18) continue;
    const inks = [...sign.querySelectorAll('[fill], [stroke]')].flatMap((part) => [
      part.getAttribute('fill') ?? '',
      part.getAttribute('stroke') ?? '',
    ]);
    const answer = inks.map(inkAnswer).find(Boolean);
    if (answer) return answer;
  }
  return (
    words.map(answerIn).find(Boolean) ??
    (words.length === 0 || (row.id === 'xDtlDlgOrg' && words.length === 1) ? 'none' : undefined)
  );
}

/** Green (`#CEEAD6`, `#137333`) is a yes (2026-06); red is taken for a no. */
function inkAnswer(ink: string): Response | undefined {
  const [red = 0, green = 0, blue = 0] = (/^#(..)(..)(..)$/.exec(ink)?.slice(1) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  if (green > red + 15 && green > blue + 15) return 'accepted';
  return red > green + 25 && red > blue + 25 ? 'declined' : undefined;
}

/** What the signed-in person answered: the chosen one of the three buttons. */
function ownAnswer(root: ParentNode): Response | undefined {
  const ways = [
    ['#xRsvpYesBu', 'accepted'],
    ['#xRsvpNoBu', 'declined'],
    ['#xRsvpMaybeBu', 'tentative'],
  ] as const;
  const buttons = ways.flatMap(([way, response]) => {
    const button = root.querySelector(way);
    return button ? [{ button, response }] : [];
  });
  const chosen = (tests: (button: Element) => boolean): Response | undefined => {
    const found = buttons.filter(({ button }) => tests(button));
    return found.length === 1 ? found[0]?.response : undefined;
  };
  return (
    chosen((button) =>
      button.matches('[aria-pressed="true"], [aria-checked="true"], [aria-selected="true"]'),
    ) ??
    // "Respond Yes, selected" beside "Respond No" (2026-06).
    chosen((button) => /[,、，،]/.test(button.getAttribute('aria-label') ?? '')) ??
    chosen((button) => button.closest('.KKjvXb') !== null)
  );
}

/** Two sources on one answer: what one leaves open the other may tell, what they tell differently is not known. */
function agreed(one: Response | undefined, other: Response | undefined): Response | undefined {
  if (one === undefined || one === 'none') return other ?? one;
  return other === undefined || other === one ? one : undefined;
}

/** Rooms, mailing lists and calendars are invited too, and are nobody. */
function isGroup(row: Element, email: string): boolean {
  return row.hasAttribute('data-is-expandable')
    ? row.getAttribute('data-is-expandable') === 'true'
    : /@(?:resource|group)[\w.]*\.calendar\.google\.com$/.test(email);
}
