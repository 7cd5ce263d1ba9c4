/** What only says when and where this device saw something: sent once, never taken from another device. */
const ofDevice: Readonly<Record<string, RegExp>> = {
  meetings: /^(missingSince|sources\/[^/]+\/(seenAt|readAt|fedAt|host|accountId))$/,
};

/** Said along with another change, and no reason to send anything by itself: every look at a calendar moves it. */
const alongOnly = /^updatedAt$/;

export const isOfDevice = (store: string, path: string): boolean => ofDevice[store]?.test(path) ?? false;
export const isAlongOnly = (path: string): boolean => alongOnly.test(path);

/**
 * Of these, every value that was said without knowing of another stands until somebody says one knowing both; meanwhile the
 * first of this list holds. So a line that one device closed while another opened it is closed.
 */
const cautious: readonly { readonly path: RegExp; readonly order: readonly string[] }[] = [
  { path: /(^|\/)audience$/, order: ['="me"', '="pair"', '="open"'] },
  { path: /^choice$/, order: ['="keep"', '="raise"', '="share"'] },
];

export const cautiousOrder = (path: string): readonly string[] | undefined =>
  cautious.find((each) => each.path.test(path))?.order;
