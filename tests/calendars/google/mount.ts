import { google } from '@/calendars/google';
import { labelOf } from '@/calendars/google/text-alone';
import type { View } from '@/domain/event';
import { guessLanguage } from './guess-language';

/** What `body` says of itself in each view, for parts that do not carry it. */
const bodies: Readonly<Partial<Record<View, readonly [family: string, key: string]>>> = {
  day: ['EVENT', 'DAY'],
  week: ['EVENT', 'WEEK'],
  month: ['EVENT', 'MONTH'],
  year: ['EVENT', 'YEAR'],
  schedule: ['SCHEDULE', 'AGENDA'],
  search: ['SEARCH', 'AGENDA'],
  edit: ['EVENT_EDIT', 'EVENTEDIT'],
};

const dialogParts =
  '[role="dialog"], #xDetDlg, [id^="xDetDlg"], #rAECCd, #xDtlDlgOrg, [role="treeitem"][data-email]';
const formParts =
  '[data-is-create], #xTiIn, #xStDaIn, #xEnDaIn, #xStTiIn, #xAlDaCbx, #xLocIn, #xDescIn, #xDesc, #xGstLst, #xRTCIn, #xNtList, [jsname="g7cnnb"]';
const pageParts =
  '#YPCqFe, #yDmH0d, #xUserInfo, #drawerMiniMonthNavigator, [role="banner"], header, [role="complementary"], [data-active-view], script, style, link, meta, title';

/**
 * Puts a saved page, or a part of one, into a document where such a part lives: chips, rows and grids into the grid host,
 * a bubble or its rows into the dialog host, fields of the editor into the editor; all else stays where it is.
 */
export function mountGooglePart(page: Document, html: string, address: string): void {
  const saved = new DOMParser().parseFromString(html, 'text/html');
  copyAttributes(saved.documentElement, page.documentElement);
  copyAttributes(saved.body, page.body);
  page.body.replaceChildren(...[...saved.body.childNodes].map((node) => page.importNode(node, true)));
  const view = google.viewOf(new URL(address)) ?? 'other';
  const [family, key] = viewWords(view, address);
  const { dataset } = page.body;
  if (family && dataset['viewfamily'] === undefined) dataset['viewfamily'] = family;
  if (key && dataset['viewkey'] === undefined) dataset['viewkey'] = key;

  if (page.documentElement.lang === '' && !page.querySelector('#xUserLocale'))
    page.documentElement.lang = languageOf(page) ?? 'en';

  const loose = page.querySelector('#YPCqFe')
    ? []
    : [...page.body.childNodes].filter((node) => !belongs(node));
  const isForm = view === 'edit' || loose.some((node) => holds(node, '#xTiIn, [data-is-create]'));
  const dialogs = loose.filter(
    (node) => !isForm && holds(node, dialogParts) && !holds(node, '[role="grid"]'),
  );
  const form = loose.filter((node) => isForm && (holds(node, formParts) || holds(node, dialogParts)));
  const grid = loose.filter((node) => !dialogs.includes(node) && !form.includes(node));

  const gridHost = page.querySelector('#YPCqFe') ?? page.body.appendChild(made(page, 'YPCqFe'));
  const dialogHost = page.querySelector('#yDmH0d') ?? page.body.appendChild(made(page, 'yDmH0d'));
  gridHost.append(...grid);
  if (dialogs.length > 0) dialogHost.append(...inDialog(page, dialogs));
  if (form.length > 0) page.body.append(...inForm(page, form));
}

function languageOf(page: Document): string | undefined {
  const chips = [...page.querySelectorAll('[data-eventid][data-eventchip]')].slice(0, 40);
  const labels = chips.map((chip) => labelOf(chip).text).filter((label) => label !== '');
  if (labels.length > 0) return guessLanguage(labels);
  const when = page.querySelector('#xDetDlgWhen')?.textContent;
  return when ? guessLanguage([when], 2026) : undefined;
}

function viewWords(view: View, address: string): readonly [string?, string?] {
  if (view === 'custom') return ['EVENT', address.includes('customweek') ? 'CUSTOM_WEEKS' : 'CUSTOM_DAYS'];
  return bodies[view] ?? [];
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...to.attributes]) to.removeAttribute(name);
  for (const { name, value } of [...from.attributes]) to.setAttribute(name, value);
}

function holds(node: Node, parts: string): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const element = node as Element;
  return element.matches(parts) || element.querySelector(parts) !== null;
}

/** Already where it lives. */
function belongs(node: Node): boolean {
  return (
    node.nodeType !== Node.ELEMENT_NODE ||
    holds(node, '#YPCqFe, #yDmH0d') ||
    (node as Element).matches(pageParts)
  );
}

function made(page: Document, id: string): HTMLElement {
  const host = page.createElement('div');
  host.id = id;
  return host;
}

/** Rows of a bubble get the bubble around them. */
function inDialog(page: Document, nodes: readonly Node[]): readonly Node[] {
  if (nodes.some((node) => holds(node, '[role="dialog"]'))) return nodes;
  const dialog = page.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('data-chips-dialog', 'true');
  const details = nodes.some((node) => holds(node, '#xDetDlg')) ? dialog : made(page, 'xDetDlg');
  details.append(...nodes);
  if (details !== dialog) dialog.append(details);
  return [dialog];
}

/** Fields of the editor get the editor around them. */
function inForm(page: Document, nodes: readonly Node[]): readonly Node[] {
  if (nodes.some((node) => holds(node, '[data-is-create]'))) return nodes;
  const form = page.createElement('div');
  form.setAttribute('data-is-create', 'false');
  form.append(...nodes);
  return [form];
}
