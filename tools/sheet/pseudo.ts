import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aàeéiîoöuüyýcçnñsšzžAÀEÉIÎOÖUÜYÝCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu)].map(([, plain = '', marked = '']) => [
    plain,
    marked,
  ]),
);

/**
 * A message as a long language would have it: every letter that can carries an accent, the whole is 40 % longer and stands
 * in brackets, so that what is cut off, and what was never in the catalogue, is seen. `{words}` stay.
 */
export function pseudo(message: string): string {
  const spelled = message
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : [...part].map((letter) => accented[letter] ?? letter).join(''),
    )
    .join('');
  const more = Math.ceil(message.replace(/\{\w+\}/g, '').length * 0.4);
  return `[${spelled}${' lorem'.repeat(Math.ceil(more / 6)).slice(0, more)}]`;
}

/** A copy of a build that speaks the pseudo-language to everybody. */
export function pseudoBuild(build: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pseudo-'));
  cpSync(build, folder, { recursive: true });
  const locales = join(folder, '_locales');
  for (const locale of readdirSync(locales))
    if (locale !== 'en') rmSync(join(locales, locale), { recursive: true });
  const file = join(locales, 'en', 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  const long = Object.entries(messages).map(([key, { message }]) => [
    key,
    { message: key === 'name' || key === 'description' ? message : pseudo(message) },
  ]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(long)));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
