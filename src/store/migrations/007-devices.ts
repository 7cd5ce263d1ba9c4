import type { Migration } from './migration';

/** Index name → key path. */
const stores: Record<string, Record<string, string>> = {
  syncSetups: {},
  syncDocs: { waits: 'waits', held: 'held', store: 'store' },
  syncSegments: {},
  syncPeers: {},
  syncNotes: {},
};

/** What the exchange with a person's other devices keeps. */
export const devices: Migration = (database) => {
  for (const [name, paths] of Object.entries(stores)) {
    const store = database.createObjectStore(name, { keyPath: 'id' });
    for (const [index, path] of Object.entries(paths)) store.createIndex(index, path);
  }
};
