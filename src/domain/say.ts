export type Words = Readonly<Record<string, string | number>>;

/** Says a message of the catalogue in the reader's language. With `count` the plural form is chosen. */
export type Say = (key: string, words?: Words) => string;

/** Puts words into a message: `{name}` becomes `words.name`. What a message asks for and does not get stays visible. */
export function fill(message: string, words: Words = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(words[name] ?? whole));
}
