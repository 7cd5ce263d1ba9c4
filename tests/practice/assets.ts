import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { send } from './practice.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const served = /^(page|google|outlook|teams|mail)\/[\w-]+\.(ts|css)$/;
const made = new Map<string, string>();

/** Serves `/practice/<folder>/<file>`: style sheets as they are, modules with their types taken out. */
export async function answerAsset(response: ServerResponse, url: URL): Promise<boolean> {
  const path = normalize(url.pathname.slice('/practice/'.length));
  if (!served.test(path)) return false;
  const type = path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  const body = made.get(path) ?? (await makeAsset(path));
  if (body === undefined) return false;
  made.set(path, body);
  send(response, 200, type, body);
  return true;
}

async function makeAsset(path: string): Promise<string | undefined> {
  const source = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (source === undefined || path.endsWith('.css')) return source;
  return (await transformWithOxc(source, join(root, path), { lang: 'ts', sourcemap: false })).code;
}
