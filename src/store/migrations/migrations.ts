import { first } from './001-first';
import { mentoring } from './002-mentoring';
import { accounts } from './003-accounts';
import { saved } from './004-saved';
import { permissions } from './005-permissions';
import { touched } from './006-touched';
import { devices } from './007-devices';
import type { Migration, RowStep } from './migration';

/** Every step there ever was, in order: the nth leads to version n. Steps are added at the end and never changed. */
export const migrations: readonly Migration[] = [
  first,
  mentoring,
  accounts,
  saved,
  permissions,
  touched,
  devices,
];

/**
 * What the step to a version changes in records, by that version and the name of the store. A database that is sealed, and
 * a file that is brought back, are taken through these too: neither ever lies in a plain database.
 */
export const rowSteps: Readonly<Record<number, Readonly<Record<string, RowStep>>>> = {};
