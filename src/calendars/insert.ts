import { findBlocks, plainLine, type WrittenBlock, type WrittenLine, writtenLines } from './written-lines';

/** A block of lines, and the two lines it stands between. */
export interface Block {
  readonly start: string;
  readonly lines: readonly string[];
  readonly end: string;
}

export type Insertion = 'inserted' | 'replaced' | 'refused';

/**
 * Puts a block into the description of an open editor, in place of an earlier one between the same markers, and touches
 * nothing else. It is typed the way a person would, so that the editor takes it over and can undo it; where that is not
 * possible, it is put there as nodes and the editor is told. Never markup: both calendars enforce Trusted Types.
 */
export function insertBlock(field: HTMLElement, block: Block): Insertion {
  const lines = blockLines(block);
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
    return intoText(field, block, lines);
  const before = writtenLines(field);
  const earlier = findBlocks(before, block);
  const expected = expectedText(before, earlier, lines);
  const done = (): boolean =>
    writtenLines(field)
      .map(({ text }) => text)
      .join('\n') === expected;
  const kept = [...field.childNodes].map((node) => node.cloneNode(true));
  for (const way of [typed, placed]) {
    keepingFocus(field, () => way(field, before, earlier, lines));
    if (done()) return earlier.length > 0 ? 'replaced' : 'inserted';
    field.replaceChildren(...kept.map((node) => node.cloneNode(true)));
  }
  tell(field);
  return 'refused';
}

/** A line that says no more than a marker would end the block early the next time. */
function blockLines({ start, lines, end }: Block): string[] {
  const marks = [plainLine(start), plainLine(end)];
  const safe = lines.map(plainLine).filter((line) => line !== '');
  return [marks[0] ?? '', ...safe.map((line) => (marks.includes(line) ? `· ${line}` : line)), marks[1] ?? ''];
}

/** The text as it must be afterwards: the new lines where the first earlier block was, or at the end. */
function expectedText(
  before: readonly { readonly text: string }[],
  earlier: readonly WrittenBlock[],
  lines: readonly string[],
): string {
  const texts = before.flatMap(({ text }, index) => {
    const block = earlier.find(({ first, last }) => first <= index && index <= last);
    if (!block) return [text];
    return block === earlier[0] && index === block.first ? lines : [];
  });
  return (earlier.length > 0 ? texts : [...texts, ...lines]).join('\n');
}

/** As a person types: the editor hears of each step as if by hand. */
function typed(
  field: HTMLElement,
  before: readonly WrittenLine[],
  earlier: readonly WrittenBlock[],
  lines: readonly string[],
): void {
  const page = field.ownerDocument;
  const selection = page.getSelection();
  if (!selection) return;
  field.focus({ preventScroll: true });
  for (const block of earlier.slice(1).reverse()) {
    select(selection, rangeOf(before, block));
    page.execCommand('delete');
  }
  const [first] = earlier;
  const place = first ? rangeOf(before, first) : emptyPlace(field, before);
  if (!place) return;
  select(selection, place);
  for (const [index, line] of lines.entries()) {
    if (index > 0 && !page.execCommand('insertLineBreak')) return;
    if (!page.execCommand('insertText', false, line)) return;
  }
}

/** As nodes: nothing of the editor takes part until it is told. */
function placed(
  field: HTMLElement,
  before: readonly WrittenLine[],
  earlier: readonly WrittenBlock[],
  lines: readonly string[],
): void {
  const page = field.ownerDocument;
  // The lines that were found belong to the nodes before the first attempt: they are looked up again.
  const now = before.every(({ start }) => field.contains(start.node)) ? before : writtenLines(field);
  for (const block of earlier.slice(1).reverse()) rangeOf(now, block)?.deleteContents();
  const [first] = earlier;
  const place = first ? rangeOf(now, first) : emptyPlace(field, now);
  if (!place) return;
  place.deleteContents();
  const made = page.createDocumentFragment();
  for (const [index, line] of lines.entries()) {
    if (index > 0) made.append(page.createElement('br'));
    made.append(page.createTextNode(line));
  }
  place.insertNode(made);
  tell(field);
}

function tell(field: HTMLElement): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
}

function select(selection: Selection, range: Range | undefined): void {
  if (!range) return;
  selection.removeAllRanges();
  selection.addRange(range);
}

function rangeOf(lines: readonly WrittenLine[], { first, last }: WrittenBlock): Range | undefined {
  const [from, to] = [lines[first], lines[last]];
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(from.start.node, from.start.offset);
  range.setEnd(to.end.node, to.end.offset);
  return range;
}

/** A line of its own behind everything: never within the page's own card of an online meeting that may stand last. */
function emptyPlace(field: HTMLElement, before: readonly WrittenLine[]): Range {
  const page = field.ownerDocument;
  const range = page.createRange();
  if (before.length === 0 && !field.querySelector('img, table, [contenteditable="false"]')) {
    range.selectNodeContents(field);
    return range;
  }
  const line = page.createElement('div');
  line.append(page.createElement('br'));
  field.append(line);
  range.selectNodeContents(line);
  range.collapse(true);
  return range;
}

/** Typing needs the caret in the field; afterwards it goes back to where the person left it. */
function keepingFocus(field: HTMLElement, act: () => void): void {
  const page = field.ownerDocument;
  const active = page.activeElement;
  act();
  if (active instanceof HTMLElement && active !== page.body && !field.contains(active) && active !== field)
    active.focus({ preventScroll: true });
}

/** A plain text field: the value is changed as a script may change it, and the page hears of it. */
function intoText(
  field: HTMLTextAreaElement | HTMLInputElement,
  marks: Block,
  lines: readonly string[],
): Insertion {
  if (field.readOnly || field.disabled) return 'refused';
  const breaks = field instanceof HTMLTextAreaElement ? '\n' : ' ';
  const before = field.value.split('\n').map((text) => ({ text: plainLine(text), raw: text }));
  const earlier = findBlocks(before, marks);
  const [first] = earlier;
  const raw = before.flatMap((line, index) => {
    const block = earlier.find((each) => each.first <= index && index <= each.last);
    if (!block) return [line.raw];
    return block === first && index === block.first ? [lines.join(breaks)] : [];
  });
  const gap = field.value === '' || field.value.endsWith('\n') ? '' : breaks;
  const value = first ? raw.join('\n') : `${field.value}${gap}${lines.join(breaks)}`;
  field.setRangeText(value, 0, field.value.length, 'end');
  tell(field);
  return first ? 'replaced' : 'inserted';
}
