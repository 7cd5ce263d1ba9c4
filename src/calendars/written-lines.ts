/** A line of an editor as a person sees it, and where in the document it stands. Lines without text are none. */
export interface WrittenLine {
  readonly text: string;
  readonly start: { readonly node: Text; readonly offset: number };
  readonly end: { readonly node: Text; readonly offset: number };
  /** Part of something the person cannot type in: a card, a signature kept by the page. */
  readonly locked: boolean;
}

const blocks =
  /^(?:address|article|blockquote|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|tr|ul)$/;

/** The lines of an editable element, whatever the editor made of them: texts with breaks, paragraphs, or blocks in blocks. */
export function writtenLines(field: HTMLElement): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let open:
    | { text: string; start: WrittenLine['start']; end: WrittenLine['end']; locked: boolean }
    | undefined;
  const close = (): void => {
    if (open && plainLine(open.text) !== '') lines.push({ ...open, text: plainLine(open.text) });
    open = undefined;
  };
  const read = (node: Text, locked: boolean): void => {
    let offset = 0;
    for (const [index, part] of node.data.split('\n').entries()) {
      if (index > 0) close();
      const from = offset;
      offset += part.length + 1;
      if (part === '') continue;
      const end = { node, offset: from + part.length };
      open = open
        ? { ...open, text: open.text + part, end, locked: open.locked || locked }
        : { text: part, start: { node, offset: from }, end, locked };
    }
  };
  const visit = (parent: Node, locked: boolean): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) read(node, locked);
      else if (node instanceof HTMLBRElement) close();
      else if (node instanceof Element) {
        const breaks = blocks.test(node.localName);
        if (breaks) close();
        visit(node, locked || node.getAttribute('contenteditable') === 'false');
        if (breaks) close();
      }
    }
  };
  visit(field, false);
  close();
  return lines;
}

/** As two lines are compared: editors turn spaces into hard ones and put invisible marks around what they keep. */
export function plainLine(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** From the first to the last line of a block, both included. */
export interface WrittenBlock {
  readonly first: number;
  readonly last: number;
}

/**
 * The blocks between a start and an end marker, each a line of its own. A start that is followed by another start before
 * any end was never finished: it is the person's text, like an end without a start.
 */
export function findBlocks(
  lines: readonly { readonly text: string; readonly locked?: boolean }[],
  marks: { readonly start: string; readonly end: string },
): WrittenBlock[] {
  const [start, end] = [plainLine(marks.start), plainLine(marks.end)];
  const found: WrittenBlock[] = [];
  let first: number | undefined;
  for (const [index, { text, locked }] of lines.entries()) {
    if (locked) first = undefined;
    else if (text === start) first = index;
    else if (text === end && first !== undefined) {
      found.push({ first, last: index });
      first = undefined;
    }
  }
  return found;
}
