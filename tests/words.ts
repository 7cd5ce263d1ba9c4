import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { fill, type Say } from '../src/domain/say.ts';

const catalogue = messages as Readonly<Record<string, { message: string }>>;

/** Says messages of the English catalogue, the way the browser does. A key that is missing is an error here. */
export const say: Say = (key, words) => {
  const count = words?.['count'];
  const form = typeof count === 'number' ? catalogue[`${key}_${count === 1 ? 'one' : 'other'}`] : undefined;
  const message = (form ?? catalogue[key])?.message;
  if (message === undefined) throw new Error(`The catalogue has no “${key}”.`);
  return fill(message, words);
};
