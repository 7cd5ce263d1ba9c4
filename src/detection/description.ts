import { readParts } from './find-words';
import { tokensOf } from './tokens';
import type { WordClass } from './words/word-list';

/** What the lines of a description say. */
export interface DescriptionShape {
  /** What a booking tool names as the kind of meeting: "Event Name: Mentoring, 30 min". */
  readonly kind?: string | undefined;
  /** The first word of each class. */
  readonly words: ReadonlyMap<WordClass, string>;
}

/** The labels in front of the kind, as Calendly, Cal.com, Microsoft Bookings and the like write them (seen 2026-11). */
const labels =
  /^(?:event (?:name|type)|event|session type|session|meeting type|type|service|appointment(?: type)?|what|ereignisname|name des events|terminart|nombre del evento|nombre|nome do evento|nom de l.[ée]v[ée]nement|nome dell.evento|naam van het evenement|название события|nazwa wydarzenia|イベント名|이벤트 이름|活动名称)\s*[:：]\s*(.{2,120})$/iu;

/** How somebody joins says nothing about what is talked about, and is most of many descriptions. */
const joining =
  /https?:|www\.|<url>|\bjoin\b|meeting id|passcode|dial[- ]in|one tap|microsoft teams|google meet|zoom meeting|web conference|from your computer|phone conference|powered by|calendly\.com/i;

const longest = 1500;
const mostLines = 25;

export function readDescription(description: string): DescriptionShape {
  let kind: string | undefined;
  const words = new Map<WordClass, string>();
  for (const line of description
    .slice(0, longest)
    .split(/[\r\n]+/)
    .slice(0, mostLines)) {
    if (line.trim() === '' || joining.test(line)) continue;
    kind ??= labels.exec(line.trim())?.[1];
    for (const { name, text } of readParts(tokensOf(line)))
      if (name && !words.has(name)) words.set(name, text);
  }
  return { kind, words };
}
