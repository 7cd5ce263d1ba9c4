import { beforeEach, expect, test } from 'vitest';
import '@/app/page/marks.css';
import { applyMarks, markAttribute, removeMarks } from '@/app/page/marks';

beforeEach(() => document.body.replaceChildren());

function chip(id: string, position = 'absolute') {
  const element = document.createElement('div');
  if (position !== '') element.style.position = position;
  document.body.append(element);
  return { id, element };
}

test('the chips of a meeting are marked, and only they', () => {
  const chips = [chip('a'), chip('b'), chip('a')];
  const marked = applyMarks(document, chips, new Map([['a', 'mentoring']]));
  expect(marked).toBe(2);
  expect(chips.map(({ element }) => element.getAttribute(markAttribute))).toEqual([
    'mentoring',
    null,
    'mentoring',
  ]);
});

test('a node the calendar gave to another event loses its mark', () => {
  const [one, other] = [chip('a'), chip('b')];
  applyMarks(document, [one, other], new Map([['a', 'mentoring']]));
  applyMarks(
    document,
    [{ ...one, id: 'c' }, other],
    new Map([
      ['a', 'mentoring'],
      ['b', 'prepared'],
    ]),
  );
  expect(one.element.hasAttribute(markAttribute)).toBe(false);
  expect(other.element.getAttribute(markAttribute)).toBe('prepared');
});

test('a chip that is not positioned becomes the frame of its mark, and stops when the mark goes', () => {
  const still = chip('a', '');
  const placed = chip('b');
  applyMarks(
    document,
    [still, placed],
    new Map([
      ['a', 'mentoring'],
      ['b', 'mentoring'],
    ]),
  );
  expect(getComputedStyle(still.element).position).toBe('relative');
  expect(getComputedStyle(placed.element).position).toBe('absolute');
  removeMarks(document);
  expect(getComputedStyle(still.element).position).toBe('static');
  expect(still.element.attributes).toHaveLength(0);
});

test('marking again changes nothing', () => {
  const one = chip('a');
  const marks = new Map([['a', 'mentoring' as const]]);
  applyMarks(document, [one], marks);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { attributes: true, subtree: true });
  applyMarks(document, [one], marks);
  expect(observer.takeRecords()).toEqual([]);
});
