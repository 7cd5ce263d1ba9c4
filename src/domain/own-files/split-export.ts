/** What a file is not: no JSON (any more), or JSON of somebody else's. */
export type NotAnExport = 'file-broken' | 'file-foreign';

/** Thrown at the first character that cannot be in an export. */
export class SplitError extends Error {
  constructor(readonly kind: NotAnExport) {
    super(kind);
  }
}

export interface Splitter {
  /** The next piece of the text, cut anywhere. */
  push(text: string): void;
  /** The text is over. */
  end(): void;
}

export interface SplitTo {
  /** A value that stands in the file by its name, but for lists. */
  onValue(key: string, value: unknown): void;
  onRow(key: string, row: unknown): void;
}

type Expected =
  | 'open'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'value'
  | 'next'
  | 'row'
  | 'row-or-end'
  | 'next-row'
  | 'over';

/** One record is never longer: what goes on without an end is no export, and would fill the memory. */
const longestValue = 16 * 1024 * 1024;
/** No record is built deeper. */
const deepest = 64;

/**
 * Takes an export apart while it is still being read: one object of values and of lists, whose rows come out one by one. A
 * file of any length takes the memory of its longest record.
 */
export function splitExport({ onValue, onRow }: SplitTo): Splitter {
  let expected: Expected = 'open';
  let key = '';
  /** What is read and not yet taken; `at` is how far it was looked at, and `from` where the value that is being read begins. */
  let text = '';
  let at = 0;
  let from = -1;
  let depth = 0;
  let quoted = false;

  const broken = (): never => {
    throw new SplitError('file-broken');
  };
  const parse = (json: string): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      return broken();
    }
  };
  const taken = (value: unknown): void => {
    if (expected === 'row' || expected === 'row-or-end') {
      onRow(key, value);
      expected = 'next-row';
    } else if (expected === 'value') {
      onValue(key, value);
      expected = 'next';
    } else {
      key = typeof value === 'string' ? value : broken();
      expected = 'colon';
    }
  };
  /** Goes on to the end of the value that began, or of what is there. */
  const scan = (): boolean => {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (quoted) {
        if (code === 0x5c) at += 1;
        else if (code === 0x22) {
          quoted = false;
          if (depth === 0) return ends(at + 1);
        }
      } else if (code === 0x22) {
        if (depth === 0 && at > from) return broken();
        quoted = true;
      } else if (code === 0x7b || code === 0x5b) {
        depth += 1;
        if (depth > deepest) return broken();
      } else if (code === 0x7d || code === 0x5d) {
        if (depth === 0) return ends(at);
        depth -= 1;
        if (depth === 0) return ends(at + 1);
      } else if (depth === 0 && (code === 0x2c || code <= 0x20)) return ends(at);
    }
    return false;
  };
  const ends = (end: number): true => {
    const json = text.slice(from, end);
    at = end;
    from = -1;
    taken(parse(json));
    return true;
  };
  const step = (character: string): void => {
    switch (expected) {
      case 'open':
        if (character !== '{')
          throw new SplitError(/["[\dtfn-]/.test(character) ? 'file-foreign' : 'file-broken');
        expected = 'key-or-end';
        break;
      case 'colon':
        if (character !== ':') broken();
        expected = 'value';
        break;
      case 'next':
        expected = character === ',' ? 'key' : character === '}' ? 'over' : broken();
        break;
      case 'next-row':
        expected = character === ',' ? 'row' : character === ']' ? 'next' : broken();
        break;
      case 'key-or-end':
      case 'key':
        if (character === '}' && expected === 'key-or-end') expected = 'over';
        else if (character === '"') begin();
        else broken();
        break;
      case 'value':
        if (character === '[') expected = 'row-or-end';
        else begin();
        break;
      case 'row-or-end':
      case 'row':
        if (character === ']' && expected === 'row-or-end') expected = 'next';
        else begin();
        break;
      case 'over':
        broken();
    }
  };
  const begin = (): void => {
    from = at;
    depth = 0;
    quoted = false;
  };
  return {
    push(more) {
      const start = from < 0 ? at : from;
      text = text.slice(start) + more;
      at -= start;
      if (from >= 0) from = 0;
      while (at < text.length) {
        if (from >= 0) {
          if (scan()) continue;
          if (text.length > longestValue) broken();
          return;
        }
        const character = text[at] ?? '';
        if (!/\s/.test(character)) {
          step(character);
          if (from >= 0) continue;
        }
        at += 1;
      }
    },
    end() {
      if (expected !== 'over') broken();
    },
  };
}
