import { beforeEach, expect, test } from 'vitest';
import { applyMarks, markAttribute, removeMarks } from '@/app/page/marks';

beforeEach(() => document.body.replaceChildren());

function chip(id: string, position = 'absolute') {
  const element = document.createElement('div');
  element.style.position = position;
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
  const still = chip('a', 'static');
  applyMarks(document, [still], new Map([['a', 'mentoring']]));
  expect(still.element.hasAttribute('data-cairn-anchor')).toBe(true);
  removeMarks(document);
  expect([...still.element.attributes].map(({ name }) => name)).toEqual(['style']);
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
