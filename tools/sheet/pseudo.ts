import { catalogueIn, type SpeakingBuild, speakingBuild } from '../../tests/browsers/speaking-build.ts';

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
export function pseudoBuild(build: string): SpeakingBuild {
  const messages = Object.entries(catalogueIn(build, 'en')).map(([key, { message }]) => [
    key,
    { message: asItIs.has(key) ? message : pseudo(message) },
  ]);
  return speakingBuild(build, Object.fromEntries(messages));
}

/** What is read by the browser or the code, not by a person. */
const asItIs = new Set(['name', 'description', 'language', 'language_direction']);
