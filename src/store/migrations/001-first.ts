import type { Migration } from './migration';

/** Index name → key path; `*` after the name: the record is found under each of the keys in the list. */
const stores: Record<string, Record<string, string | string[]>> = {
  pairs: {},
  goals: { pairId: 'pairId' },
  meetings: {
    startAt: 'startAt',
    endAt: 'endAt',
    pairId: 'pairId',
    series: 'series',
    'sourceKeys*': 'sourceKeys',
    'pairId+startAt': ['pairId', 'startAt'],
  },
  agendas: { meetingId: 'meetingId' },
  reflections: { meetingId: 'meetingId', pairId: 'pairId' },
  commitments: { pairId: 'pairId', meetingId: 'meetingId', state: 'state' },
  wins: { pairId: 'pairId', meetingId: 'meetingId' },
  recaps: { state: 'state', meetingId: 'meetingId', pairId: 'pairId' },
  words: {},
  jobs: { state: 'state', due: 'due' },
  reminded: { meetingId: 'meetingId', at: 'at' },
  buried: {},
  setAside: {},
};

/** The first version of what is kept. */
export const first: Migration = (database) => {
  for (const [name, paths] of Object.entries(stores)) {
    const store = database.createObjectStore(name, { keyPath: 'id' });
    for (const [index, path] of Object.entries(paths)) {
      store.createIndex(index.replace('*', ''), path, { multiEntry: index.endsWith('*') });
    }
  }
};
