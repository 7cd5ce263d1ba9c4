import type { accountProtocol } from './protocol-accounts';
import type { mentoringProtocol } from './protocol-mentoring';
import type { secretProtocol } from './protocol-secret';
import type { syncProtocol } from './protocol-sync';
import type { vaultProtocol } from './protocol-vault';

/**
 * The requests that parts loaded later answer. All of them are for our own pages; their schemas are not read at every start
 * of the worker, but by the part, before and after it answers.
 */
export const mentoringRequests: Readonly<Record<keyof typeof mentoringProtocol, null>> = {
  noticed: null,
  'noticed.answered': null,
  'pair.page': null,
  'pair.timeline': null,
  'agreement.keep': null,
  'agreement.yes': null,
  'agreement.text': null,
  'goal.review': null,
  'goal.note': null,
  'feedback.keep': null,
  'alliance.keep': null,
  'check-in': null,
  'check-in.keep': null,
  'introduction.keep': null,
  'introduction.remove': null,
  'win.keep': null,
  'win.remove': null,
  'rhythm.keep': null,
  'rhythm.slower': null,
  'meeting.log': null,
  ending: null,
  'touch.done': null,
  keepsake: null,
  plan: null,
  'letter.draft': null,
  'letter.keep': null,
  'letter.eml': null,
  library: null,
  'template.keep': null,
  'template.restore': null,
  'question.keep': null,
  'question.remove': null,
  'pairs.names': null,
  'search.newest': null,
  'search.lines': null,
  'example.add': null,
  'example.remove': null,
};

export const secretRequests: Readonly<Record<keyof typeof secretProtocol, null>> = {
  'held.release': null,
  permissions: null,
  'permission.add': null,
  'permission.step': null,
  'permission.remove': null,
  'pair.remove': null,
  'typing.gone': null,
  'pair.restore': null,
  'pair.file': null,
  'pair.share': null,
  'pair.take': null,
  'pair.retention': null,
  'data.gone': null,
  'data.kept': null,
  'data.export': null,
  'data.take': null,
  'data.taking': null,
  backup: null,
  'backup.plan': null,
  'backup.saved': null,
  'backup.wanted': null,
  'backup.made': null,
  leaving: null,
  'leaving.set': null,
};

export const accountRequests: Readonly<Record<keyof typeof accountProtocol, null>> = {
  accounts: null,
  'account.connect': null,
  'account.disconnect': null,
  'account.set': null,
  'account.read': null,
  'client.keep': null,
  'client.test': null,
  'feed.add': null,
  'feed.remove': null,
  'job.again': null,
  'job.cancel': null,
  'account.choose': null,
  draft: null,
  'draft.leave': null,
  note: null,
  'note.write': null,
};

export const vaultRequests: Readonly<Record<keyof typeof vaultProtocol, null>> = {
  vault: null,
  'vault.on': null,
  'vault.off': null,
  'vault.open': null,
  'vault.close': null,
  'vault.words': null,
  'vault.code': null,
  'vault.minutes': null,
  'vault.stir': null,
  'vault.device': null,
  'vault.back': null,
  'vault.forget': null,
  'vault.typing': null,
};

/** Whether a name is one of these. */
export const isLater = (name: string): boolean =>
  [mentoringRequests, secretRequests, accountRequests, vaultRequests, syncRequests].some((requests) =>
    Object.hasOwn(requests, name),
  );

export const syncRequests: Readonly<Record<keyof typeof syncProtocol, null>> = {
  sync: null,
  'sync.look': null,
  'sync.start': null,
  'sync.now': null,
  'sync.pause': null,
  'sync.restore': null,
  'sync.leave': null,
  'sync.remove': null,
  'sync.passphrase': null,
  'sync.code': null,
  'sync.join': null,
  'sync.apart': null,
  'sync.seen': null,
};
