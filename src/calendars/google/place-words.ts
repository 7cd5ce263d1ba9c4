import { answerIn } from './answers';
import { plainText } from './plain-text';

const named = /^([^:：\p{Nd}]{1,40})[:：]\s*(.+)$/u;

/** What labels call places, in the languages it was seen in (2020 to 2026). */
const knownPlaceWords =
  'Location Ort Lieu Ubicación Posizione Local Localização Locatie Lokalizacja Plats Placering Konum Locația Lokasi Lloc Lokasyon Məkan Kokapena 場所 地点 地點 위치'.split(
    ' ',
  );

/**
 * What places are called in this page's labels. After the calendar's name, or after it and an answer, only a place can
 * be written as `word: text`; later it may be a colour.
 */
export function wordsForPlaces(labels: readonly (readonly string[])[]): ReadonlySet<string> {
  // Where nothing follows the second piece, it says that there is no place.
  const without = new Set(
    labels.flatMap(([, second = '', third]) => (third === undefined && isPhrase(second) ? second : [])),
  );
  const found = labels.flatMap(([, second = '', third = '']) => {
    const word = named.exec(second)?.[1];
    if (word !== undefined) return word;
    const isAnswer = answerIn(second) !== undefined || (without.size > 0 && !without.has(second));
    return isAnswer ? (named.exec(third)?.[1] ?? []) : [];
  });
  return new Set([...knownPlaceWords, 'Место проведения', ...found]);
}

/** Neither `word: text` nor an answer. */
function isPhrase(piece: string): boolean {
  return piece !== '' && !named.test(piece) && answerIn(piece) === undefined;
}

/** The place in a label's pieces, all commas kept; `undefined` where none is said, or it cannot be told from a colour. */
export function placeIn(pieces: readonly string[], words: ReadonlySet<string>): string | undefined {
  const at = pieces.findIndex((piece, index) => index > 0 && words.has(named.exec(piece)?.[1] ?? ''));
  if (at < 0) return undefined;
  const after = pieces.slice(at + 1);
  // The only other thing said as `word: text` is the colour, which comes last.
  const colour = after.findIndex((piece, index) => index === after.length - 1 && named.test(piece));
  const place = [named.exec(pieces[at] ?? '')?.[2] ?? '', ...(colour < 0 ? after : after.slice(0, colour))];
  return plainText(place.join(', '));
}
