import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export interface SpeakingBuild {
  readonly folder: string;
  remove(): void;
}

/** The catalogue of a language in a build (`en`, `pt_BR`). */
export function catalogueIn(build: string, language: string): Catalogue {
  return JSON.parse(readFileSync(join(build, '_locales', language, 'messages.json'), 'utf8')) as Catalogue;
}

/** A copy of a build that says the same to everybody, whatever language the browser was installed in. */
export function speakingBuild(build: string, catalogue: Catalogue): SpeakingBuild {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-speaking-'));
  cpSync(build, folder, { recursive: true });
  const locales = join(folder, '_locales');
  for (const locale of readdirSync(locales)) {
    if (locale !== 'en') rmSync(join(locales, locale), { recursive: true });
  }
  writeFileSync(join(locales, 'en', 'messages.json'), JSON.stringify(catalogue));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
