import type { Migration } from './migration';

/** What was looked back on is known by the time it was saved, without reading a word of it. */
export const saved: Migration = (_database, transaction) => {
  transaction.objectStore('reflections').createIndex('savedAt', 'savedAt');
};
