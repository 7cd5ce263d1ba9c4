import type { Migration } from './migration';

/** Index name → key path, of the stores that are new. */
const stores: Record<string, Record<string, string | string[]>> = {
  agreements: { pairId: 'pairId' },
  goalNotes: { pairId: 'pairId', goalId: 'goalId', 'pairId+at': ['pairId', 'at'] },
  feedback: { pairId: 'pairId', 'pairId+at': ['pairId', 'at'] },
  allianceChecks: { pairId: 'pairId', 'pairId+at': ['pairId', 'at'] },
  checkIns: { meetingId: 'meetingId', pairId: 'pairId' },
  introductions: { pairId: 'pairId' },
  letters: { pairId: 'pairId', state: 'state' },
  ownTemplates: {},
  questions: {},
};

/** Agreements, the way of goals, feedback and what else makes a year of mentoring; wins in the order of time. */
export const mentoring: Migration = (database, transaction) => {
  for (const [name, paths] of Object.entries(stores)) {
    const store = database.createObjectStore(name, { keyPath: 'id' });
    for (const [index, path] of Object.entries(paths)) store.createIndex(index, path);
  }
  transaction.objectStore('wins').createIndex('pairId+at', ['pairId', 'at']);
  transaction.objectStore('wins').createIndex('at', 'at');
};
