import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PanelHost } from '@/app/page/panel-host';

/** The page cannot look into the panel; this test listens at the one place where its root is made. */
let root: ShadowRoot | undefined;
let ended: AbortController;
const attach = Element.prototype.attachShadow;
const pressed = vi.fn();

beforeEach(() => {
  ended = new AbortController();
  pressed.mockClear();
  Element.prototype.attachShadow = function (options) {
    root = attach.call(this, options);
    return root;
  };
});
afterEach(() => {
  ended.abort();
  Element.prototype.attachShadow = attach;
  document.body.replaceChildren();
});

function open(token = 'one'): PanelHost {
  const host = new PanelHost(
    document,
    { open: 'Open in Cairn', title: 'Cairn' },
    () => 'about:blank',
    pressed,
    ended.signal,
  );
  const box = document.body.appendChild(document.createElement('div'));
  Object.assign(box.style, { position: 'fixed', left: '20px', top: '40px', width: '300px', height: '200px' });
  host.show(token, box);
  return host;
}

const shown = (name: string) => root?.querySelector<HTMLElement>(`.${name}:not([hidden])`) ?? undefined;

test('a frame that does not report within a second gives way to a button, which no script can press', async () => {
  open();
  expect(shown('panel')).toBeDefined();
  await vi.waitUntil(() => shown('instead'), { timeout: 2_000 });
  expect(shown('panel')).toBeUndefined();
  // A script of the page presses it: only a person's press counts.
  shown('instead')?.click();
  expect(pressed).not.toHaveBeenCalled();
});

test('a frame that reports in time stays, and one that is late comes back', async () => {
  const host = open();
  host.reported('one', 240);
  await new Promise((resume) => setTimeout(resume, 1_200));
  expect(shown('panel')?.getBoundingClientRect().height).toBe(242);

  host.close();
  const late = open('two');
  await vi.waitUntil(() => shown('instead'), { timeout: 2_000 });
  late.reported('two', 200);
  expect(shown('panel')).toBeDefined();
  expect(shown('instead')).toBeUndefined();
});

test('stands at the document element, in a closed root, and leaves with the extension', () => {
  open();
  const host = document.querySelector('.cairn-panel');
  expect(host?.parentElement).toBe(document.documentElement);
  expect(host?.shadowRoot).toBeNull();
  ended.abort();
  expect(document.querySelector('.cairn-panel')).toBeNull();
});

test('is put back when the calendar clears it away', () => {
  const host = open();
  document.querySelector('.cairn-panel')?.remove();
  host.show('one', document.body.firstElementChild as HTMLElement);
  expect(document.querySelectorAll('.cairn-panel')).toHaveLength(1);
});
