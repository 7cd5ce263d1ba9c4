import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { insertBlock } from '@/calendars/insert';
import { writtenLines } from '@/calendars/written-lines';

const block = {
  start: '--- Agenda · Cairn ---',
  lines: ['Agenda', '1. What moved since last time? (10 min)', '2. <b>Sam & co</b> "next"? (20 min)'],
  end: '--- / ---',
};
const written = [block.start, ...block.lines, block.end];
const shorter = { ...block, lines: ['1. Only this (5 min)'] };

beforeAll(() => {
  // Both calendars enforce Trusted Types: whatever writes markup throws from here on.
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "require-trusted-types-for 'script'";
  document.head.append(policy);
});
afterEach(() => document.body.replaceChildren());

type Part = string | Piece;
interface Piece extends ReadonlyArray<Part> {
  readonly 0: string;
}

/** Makes elements without markup, as the policy asks: the first text is the tag, and an attribute behind a bar. */
function make([name, ...parts]: Piece): HTMLElement {
  const [tag = '', attribute] = name.split('|');
  const element = document.createElement(tag);
  if (attribute) element.setAttribute(...(attribute.split('=') as [string, string]));
  for (const part of parts) element.append(typeof part === 'string' ? part : make(part));
  return element;
}

function editor(...parts: readonly Part[]): HTMLElement {
  const field = make(['div|contenteditable=true', ...parts]);
  field.setAttribute('role', 'textbox');
  document.body.append(field);
  return field;
}

const textOf = (field: HTMLElement) => writtenLines(field).map(({ text }) => text);

test('the policy is on: markup cannot be written', () => {
  const element = document.createElement('p');
  expect(() => Object.assign(element, { innerHTML: '<i>' })).toThrow(/Trusted/);
});

describe('a new block', () => {
  test('fills an empty editor', () => {
    const field = editor(['br']);
    expect(insertBlock(field, block)).toBe('inserted');
    expect(textOf(field)).toEqual(written);
    expect(field.querySelector('b')).toBeNull();
  });

  test.each([
    ['text with breaks', ['Bring the draft.', ['br'], 'Room Alder'] as Part[]],
    [
      'blocks',
      [
        ['div', 'Bring the draft.'],
        ['div', 'Room Alder'],
      ] as Part[],
    ],
    [
      'paragraphs',
      [
        ['p', 'Bring ', ['b', 'the draft.']],
        ['p', 'Room Alder'],
        ['p', ['br']],
      ] as Part[],
    ],
    ['a list', [['ul', ['li', 'Bring the draft.'], ['li', 'Room Alder']]] as Part[]],
  ])('comes behind what is there: %s', (_, parts) => {
    const field = editor(...parts);
    const nodes = [...field.childNodes];
    expect(insertBlock(field, block)).toBe('inserted');
    expect(textOf(field)).toEqual(['Bring the draft.', 'Room Alder', ...written]);
    expect(nodes.every((node) => field.contains(node))).toBe(true);
  });

  test('stays out of the card of an online meeting', () => {
    const field = editor(
      ['div', 'Hello'],
      [
        'div|id=meeting-card',
        ['hr'],
        ['div', ['a|href=https://meet.example/1', 'Join here'], ' Meeting 123'],
      ],
    );
    const card = document.querySelector('#meeting-card');
    const before = card?.cloneNode(true);
    expect(insertBlock(field, block)).toBe('inserted');
    expect(card?.isEqualNode(before ?? null)).toBe(true);
    expect(textOf(field)).toEqual(['Hello', 'Join here Meeting 123', ...written]);
  });

  test('the editor hears of it as of typing, and the focus goes back', () => {
    const field = editor('Hello');
    const title = make(['input']);
    document.body.append(title);
    title.focus();
    const heard: [string, boolean][] = [];
    field.addEventListener('input', (event) =>
      heard.push([(event as InputEvent).inputType, event.isTrusted]),
    );
    insertBlock(field, block);
    expect(heard.length).toBeGreaterThanOrEqual(written.length);
    expect(heard.every(([, trusted]) => trusted)).toBe(true);
    expect(document.activeElement).toBe(title);
  });
});

describe('an earlier block', () => {
  const shapes: [string, Part[]][] = [
    ['breaks', ['Hello', ['br'], ...written.flatMap((line): Part[] => [line, ['br']]), 'Bye']],
    ['blocks', [['div', 'Hello'], ...written.map((line): Part => ['div', line]), ['div', 'Bye']]],
    ['paragraphs', [['p', 'Hello'], ...written.map((line): Part => ['p', ['span', line]]), ['p', 'Bye']]],
    [
      'a block of its own',
      ['Hello', ['div', ...written.flatMap((line): Part[] => [line, ['br']])], ['div', 'Bye']],
    ],
    [
      'nested and bold',
      [
        ['div', 'Hello', ['br'], ['b', block.start]],
        ['ol', ['li', ['i', 'one'], ' two'], ['li', 'three']],
        ['blockquote', ['div', ['span', '--- '], '/ ---', ['br'], 'Bye']],
      ],
    ],
    [
      'hard spaces and marks',
      [
        ['div', 'Hello'],
        ['div', '\u200b--- Agenda\u00a0· Cairn --- '],
        ['div', 'x'],
        ['div', '--- /\u00a0---\u200b'],
        ['div', 'Bye'],
      ],
    ],
  ];
  test.each(shapes)('is replaced: %s', (_, parts) => {
    const field = editor(...parts);
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(textOf(field)).toEqual(['Hello', block.start, ...shorter.lines, block.end, 'Bye']);
    expect(insertBlock(field, block)).toBe('replaced');
    expect(textOf(field)).toEqual(['Hello', ...written, 'Bye']);
  });

  test('lines of plain text in one node', () => {
    const field = editor(`Hello\n${written.join('\n')}\nBye`);
    field.style.whiteSpace = 'pre-wrap';
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(textOf(field)).toEqual(['Hello', block.start, ...shorter.lines, block.end, 'Bye']);
  });

  test('what Cairn wrote is found again', () => {
    const field = editor('Hello');
    expect(insertBlock(field, block)).toBe('inserted');
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(insertBlock(field, block)).toBe('replaced');
    expect(textOf(field)).toEqual(['Hello', ...written]);
  });

  test('two of them become one, and what stands between stays', () => {
    const field = editor(
      ...written.map((line): Part => ['div', line]),
      ['div', 'between'],
      ...written.map((line): Part => ['div', line]),
      ['div', 'Bye'],
    );
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(textOf(field)).toEqual([block.start, ...shorter.lines, block.end, 'between', 'Bye']);
  });
});

describe('what only looks like a block', () => {
  test.each([
    ['a start without an end', [block.start, 'mine']],
    ['an end without a start', ['mine', block.end]],
    ['end before start', [block.end, 'mine', block.start]],
    ['a start within a sentence', [`I wrote ${block.start} here`, 'mine', block.end]],
    ['half of one', ['--- Agenda', 'mine', block.end]],
  ])('is the person’s own: %s', (_, texts) => {
    const field = editor(...texts.map((text): Part => ['div', text]));
    expect(insertBlock(field, block)).toBe('inserted');
    expect(textOf(field)).toEqual([...texts, ...written]);
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(textOf(field)).toEqual([...texts, block.start, ...shorter.lines, block.end]);
  });

  test('a topic that reads like a marker does not end the block', () => {
    const field = editor('Hello');
    insertBlock(field, { ...block, lines: [block.end, block.start, 'last'] });
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(textOf(field)).toEqual(['Hello', block.start, ...shorter.lines, block.end]);
  });

  test('a block in a part that cannot be typed in', () => {
    const field = editor(['div|contenteditable=false', ...written.map((line): Part => ['div', line])]);
    expect(insertBlock(field, shorter)).toBe('inserted');
    expect(textOf(field)).toEqual([...written, block.start, ...shorter.lines, block.end]);
  });
});

describe('editors with a will of their own', () => {
  test('one that takes no typing is given nodes', () => {
    const field = editor(['div', 'Hello']);
    field.addEventListener('beforeinput', (event) => event.preventDefault());
    let heard = 0;
    field.addEventListener('input', () => {
      heard += 1;
    });
    expect(insertBlock(field, block)).toBe('inserted');
    expect(textOf(field)).toEqual(['Hello', ...written]);
    expect(heard).toBeGreaterThan(0);
  });

  test('one that puts everything back keeps its text', () => {
    const field = editor(['div', 'Hello']);
    field.addEventListener('beforeinput', (event) => event.preventDefault());
    field.addEventListener('input', () => field.replaceChildren(make(['div', 'Hello'])));
    expect(insertBlock(field, block)).toBe('refused');
    expect(textOf(field)).toEqual(['Hello']);
  });

  test('one that is not editable refuses', () => {
    const field = make(['textarea|readonly=']) as HTMLTextAreaElement;
    document.body.append(field);
    expect(insertBlock(field, block)).toBe('refused');
    expect(field.value).toBe('');
  });
});

describe('a plain text field', () => {
  test('is filled, and an earlier block replaced', () => {
    const field = make(['textarea', 'Hello']) as HTMLTextAreaElement;
    document.body.append(field);
    let heard = 0;
    field.addEventListener('input', () => {
      heard += 1;
    });
    expect(insertBlock(field, block)).toBe('inserted');
    expect(field.value).toBe(['Hello', ...written].join('\n'));
    field.value += '\nBye';
    expect(insertBlock(field, shorter)).toBe('replaced');
    expect(field.value).toBe(['Hello', block.start, ...shorter.lines, block.end, 'Bye'].join('\n'));
    expect(heard).toBe(2);
  });
});
