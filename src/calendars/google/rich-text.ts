const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'br', 'tr', 'h1', 'h2', 'h3', 'blockquote']);
const longest = 8_000;

/** What a description says, line by line; `passing` leaves out what stands there for screen readers only. */
export function textOfRich(element: Element, passing?: Element | null): string {
  const parts: string[] = [];
  let length = 0;
  const collect = (node: Node): void => {
    if (length > longest || node === passing) return;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      parts.push(text);
      length += text.length;
    }
    if (node.nodeType !== 1) return;
    const name = (node as Element).localName;
    if (name === 'script' || name === 'style') return;
    if (blocks.has(name)) parts.push('\n');
    for (const child of node.childNodes) collect(child);
    if (blocks.has(name) && name !== 'br') parts.push('\n');
  };
  collect(element);
  return parts
    .join('')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longest);
}

const meetingHosts =
  /https?:\/\/(?:meet\.google\.com|[\w.-]*zoom\.us|teams\.(?:microsoft|live)\.com|[\w.-]*webex\.com|whereby\.com|meet\.jit\.si)\/[^\s"'<>)]+/i;

/** The address of a video meeting in a text or a link; calendars wrap links in `google.com/url?q=…` (2026-07). */
export function meetingAddress(text: string): string | undefined {
  return meetingHosts.exec(text)?.[0].replace(/[?&](?:authuser|hs|sa|source|usd|usg)=.*$/, '');
}
