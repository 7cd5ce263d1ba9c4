import type { Migration } from './migration';

/** Marks of what changed, for whoever follows (`Store.follow`). */
export const touched: Migration = (database) => {
  database.createObjectStore('touched', { keyPath: 'id' });
};
