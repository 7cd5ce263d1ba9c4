import type { Migration } from './migration';

/** What two people allowed each other to tell. */
export const permissions: Migration = (database) => {
  const store = database.createObjectStore('permissions', { keyPath: 'id' });
  store.createIndex('pairId', 'pairId');
};
