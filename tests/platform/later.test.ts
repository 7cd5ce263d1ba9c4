import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** Each test gets the module anew: what a worker has taken is forgotten with the worker. */
const load = async () => {
  vi.resetModules();
  return import('@/platform/later');
};
const scope = globalThis as Record<string, unknown>;
let taken: string[];

beforeEach(() => {
  taken = [];
  scope['importScripts'] = (path: string) => {
    taken.push(path);
    const parts = (scope['cairnParts'] ?? {}) as Record<string, unknown>;
    parts[path.replace(/^\/|\.js$/g, '')] = { from: path };
    scope['cairnParts'] = parts;
  };
});
afterEach(() => {
  for (const name of ['importScripts', 'serviceWorker', 'cairnParts']) delete scope[name];
});

test('while the worker is installed every part is taken, so that the browser gives it later', async () => {
  scope['serviceWorker'] = { state: 'parsed' };
  const { announceParts } = await load();
  announceParts(['accounts', 'detection']);
  expect(taken).toEqual(['accounts.js', 'detection.js']);
});

test('a worker that starts again takes a part when it is asked for, once', async () => {
  scope['serviceWorker'] = { state: 'activated' };
  const { announceParts, loadPart } = await load();
  announceParts(['accounts']);
  expect(taken).toEqual([]);
  expect(await loadPart('accounts')).toEqual({ from: '/accounts.js' });
  await loadPart('accounts');
  expect(taken).toEqual(['/accounts.js']);
});

test('a script that hands nothing over is said so', async () => {
  scope['importScripts'] = () => undefined;
  const { loadPart } = await load();
  await expect(loadPart('nothing')).rejects.toThrow('/nothing.js handed nothing over.');
});

test('what is offered is what is loaded', async () => {
  const { loadPart, offerPart } = await load();
  const part = { judge: () => 'yes' };
  offerPart('detection', part);
  expect(await loadPart('detection')).toBe(part);
});
