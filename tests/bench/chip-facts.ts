/** A day as the page's `data-datekey` writes it. */
export const keyOf = (day: Date): number =>
  ((day.getUTCFullYear() - 1970) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();

/** The id of an occurrence that begins at this minute of the day, and the attribute that carries it. */
export function eventIdOf(
  number: number,
  day: Date,
  minute: number,
): { readonly id: string; readonly event: string } {
  const date = day.toISOString().slice(0, 10).replaceAll('-', '');
  const two = (value: number): string => String(value).padStart(2, '0');
  const event = `bench${number}_${date}T${two(Math.floor(minute / 60))}${two(minute % 60)}00Z`;
  return { event, id: btoa(`${event} mentor@m`).replace(/=+$/, '') };
}

/** What the page logs about a chip, quoted for an attribute. */
export const logOf = (event: string): string =>
  `35463; 2:[&quot;${event}&quot;,null,6];1:[&quot;mentor@example.org&quot;,1]; mutable:true`;
