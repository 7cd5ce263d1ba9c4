import { first } from './001-first';
import { mentoring } from './002-mentoring';
import { accounts } from './003-accounts';
import { saved } from './004-saved';
import { permissions } from './005-permissions';
import type { Migration } from './migration';

/** Every step there ever was, in order: the nth leads to version n. Steps are added at the end and never changed. */
export const migrations: readonly Migration[] = [first, mentoring, accounts, saved, permissions];
