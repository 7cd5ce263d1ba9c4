import type { SourceFile } from './source';

/** Which room of the house a path is in. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room : top;
}

/** The rooms, and an arrow for every room that imports from another. */
export function drawingOf(source: readonly SourceFile[]): string {
  const rooms = new Set(source.map(({ path }) => roomOf(path)));
  const arrows = new Set(
    source.flatMap(({ path, imports }) =>
      imports
        .map(({ from }) => roomOf(from))
        .filter((to) => rooms.has(to) && to !== roomOf(path))
        .map((to) => `  ${roomOf(path)} --> ${to}`),
    ),
  );
  return ['```mermaid', 'flowchart TD', ...[...arrows].sort(), '```'].join('\n');
}
