import type { Migration } from './migration';

/** Index name → key path, of the stores that are new. */
const stores: Record<string, Record<string, string>> = {
  accounts: {},
  feeds: {},
  readings: { accountId: 'accountId' },
  mailboxDrafts: { meetingId: 'meetingId', accountId: 'accountId' },
  writtenNotes: { meetingId: 'meetingId' },
};

/** Connected accounts, how far their calendars are read, and what lies in their mailboxes and events. */
export const accounts: Migration = (database, transaction) => {
  for (const [name, paths] of Object.entries(stores)) {
    const store = database.createObjectStore(name, { keyPath: 'id' });
    for (const [index, path] of Object.entries(paths)) store.createIndex(index, path);
  }
  transaction.objectStore('jobs').createIndex('accountId', 'accountId');
};
