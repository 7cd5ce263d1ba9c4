import type { PageReading } from '../domain/event';
import type { Calendar } from './calendar';

/** Attributes whose names tell the page's structure; of most only the presence is told, never the value. */
const structural = new Set([
  'role',
  'data-viewkey',
  'data-viewfamily',
  'data-app-section',
  'data-dragsource-type',
  'jsname',
]);
const presence = [
  'data-eventid',
  'data-eventchip',
  'data-datekey',
  'data-calitemid',
  'data-column-date',
  'aria-label',
  'title',
];
const deepest = 12;
const longest = 400;

/**
 * What a repair needs and nothing private: tags, allow-listed attributes, counts per selector, the strategies that
 * answered. No text, no ids, no addresses, no dates. The person copies it; nothing sends it.
 */
export function redactedReport(
  page: Document,
  calendar: Pick<Calendar, 'id' | 'selectors' | 'observed'>,
  reading: PageReading | undefined,
): string {
  const counts = Object.entries(calendar.selectors).map(
    ([name, selectors]) =>
      `${name}: ${selectors.map((selector) => `${selector} = ${countOf(page, selector)}`).join(' | ')}`,
  );
  const ways = new Map<string, number>();
  for (const event of reading?.events ?? []) {
    for (const [fact, way] of Object.entries(event.via))
      ways.set(`${fact} ${way}`, (ways.get(`${fact} ${way}`) ?? 0) + 1);
  }
  const skipped = Object.entries(reading?.skipped ?? {}).map(([why, count]) => `${why} ${count}`);
  const roots = calendar
    .observed(page)
    .flatMap(({ node }) => (node instanceof Element && node !== page.body ? [node] : []));
  const lines: string[] = [];
  for (const root of roots) outline(root, 0, lines);
  return [
    `calendar: ${calendar.id}`,
    `view: ${reading?.view ?? 'not read'} · events: ${reading?.events.length ?? 0} · blind: ${reading?.blind ?? 'no'}`,
    `language: ${page.documentElement.lang}`,
    '',
    ...counts,
    '',
    `answered: ${[...ways].map(([way, count]) => `${way} ${count}`).join(', ')}`,
    `skipped: ${skipped.join(', ')}`,
    '',
    ...lines,
  ].join('\n');
}

function countOf(page: Document, selector: string): number | string {
  try {
    return page.querySelectorAll(selector).length;
  } catch {
    return 'not a selector';
  }
}

function outline(element: Element, depth: number, lines: string[]): void {
  if (depth > deepest || lines.length >= longest) return;
  const told = [...element.attributes].flatMap(({ name, value }) => {
    if (structural.has(name)) return /^[\w-]{1,40}$/.test(value) ? [`${name}=${value}`] : [name];
    return presence.includes(name) ? [name] : [];
  });
  lines.push(
    `${' '.repeat(depth)}${element.tagName.toLowerCase()}${told.length > 0 ? `[${told.join(' ')}]` : ''}`,
  );
  for (const child of element.children) outline(child, depth + 1, lines);
}
