/**
 * What is kept, by what it is to a person, and every way by which something can leave: the privacy page and `PRIVACY.md` are
 * made of these tables, and tests hold them to the store, the manifest and the paths that are searched for secrets.
 */
export const keptKinds = {
  people: ['pairs', 'agreements', 'permissions', 'introductions'],
  meetings: ['meetings', 'words', 'readings'],
  written: [
    'agendas',
    'reflections',
    'commitments',
    'wins',
    'goals',
    'goalNotes',
    'feedback',
    'allianceChecks',
    'checkIns',
  ],
  drafts: ['recaps', 'letters', 'mailboxDrafts', 'writtenNotes'],
  library: ['ownTemplates', 'questions'],
  accounts: ['accounts', 'feeds'],
  steps: ['jobs', 'reminded'],
} as const;
export type KeptKind = keyof typeof keptKinds;

/** Ways out, each behind a press. Messages `way_<key>` (what leaves) and `way_<key>_who` (who reads it). */
export const waysOut = [
  'invitation',
  'form',
  'mail',
  'file',
  'clipboard',
  'draft',
  'note',
  'sign',
  'agreement',
  'keepsake',
  'partner_file',
  'notice',
  'own_files',
  'report',
  'devices',
] as const;
export type WayOut = (typeof waysOut)[number];

/** What the browser may be asked for, by the name it has in the manifest; `pages` and `services` are addresses. */
export const mayBeAsked = [
  'pages',
  'storage',
  'alarms',
  'notifications',
  'scripting',
  'contextMenus',
  'sidePanel',
  'identity',
  'downloads',
  'offscreen',
  'idle',
  'services',
] as const;
export type MayBeAsked = (typeof mayBeAsked)[number];
