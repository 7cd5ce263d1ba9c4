import type { EventKind } from '../../domain/event';
import type { EventId } from './event-id';

/** First number of a task's `jslog` (seen on a saved page of 2025-12). */
const loggedKinds: Readonly<Record<string, EventKind>> = {
  139091: 'task-rollup',
  185338: 'task',
  185434: 'task',
};

/** What a chip is by its log, where the prefix of its id is lost. */
export function kindByLog(chip: Element, { kind, logged }: EventId): EventKind {
  const said = loggedKinds[/^\d+/.exec(chip.getAttribute('jslog') ?? '')?.[0] ?? ''];
  if (kind !== 'event' || said === undefined) return kind;
  return said === 'task' && logged !== undefined ? 'task-block' : said;
}
