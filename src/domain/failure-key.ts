import type { FailureKind } from './failure';

/**
 * The message of the catalogue that says a failure; browsers refuse a catalogue with hyphens in its keys. It has a file of
 * its own because every view says failures, and the schemas beside their kinds would come along: a sixth of the popup.
 */
export const failureKey = (kind: FailureKind): string => `failure_${kind.replace(/-/g, '_')}`;
