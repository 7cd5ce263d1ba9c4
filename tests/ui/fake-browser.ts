import messages from '../../public/_locales/en/messages.json';

type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

const catalogue = messages as Readonly<Record<string, { message: string }>>;
/** The languages read from the right of those Cairn's looks know. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
const fromTheRight = (): boolean => rightToLeft.has(new Intl.Locale(fake.language).language);
const event = { addListener: () => undefined, removeListener: () => undefined };

/**
 * As much of the extension browser as Cairn's own pages and its background need, in one page: what a page sends, the
 * listener of the background hears. Imported before anything of the product.
 */
export const fake = {
  listeners: [] as Listener[],
  /** The worker is dead and nobody starts it. */
  dead: false,
  language: 'en-GB',
  stored: new Map<string, unknown>(),
  /** Orders to calendar pages, and what they answer. */
  orders: [] as unknown[],
  orderAnswer: undefined as unknown,
  sent: [] as { name: string; request: unknown }[],
  restart(): void {
    fake.listeners.length = 0;
  },
};

const own = { id: 'cairn', url: 'chrome-extension://cairn/popup.html' };

/** Sends as one of our pages, or as the script in a calendar page at `url`. */
export function send(message: { name: string; request: unknown }, sender: object = own): Promise<unknown> {
  fake.sent.push(message);
  if (fake.dead) return Promise.reject(new Error('Could not establish connection.'));
  return new Promise((resolve) => {
    for (const listener of fake.listeners) listener(structuredClone(message), sender, resolve);
  });
}

/** Whoever wants to hear that something was stored. */
const hearers = new Set<() => void>();
const storeChanged = {
  addListener: (hear: () => void) => void hearers.add(hear),
  removeListener: (hear: () => void) => void hearers.delete(hear),
};

const area = {
  get: async (keys?: string | string[] | null) => {
    const wanted = keys === undefined || keys === null ? [...fake.stored.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.flatMap((key) => (fake.stored.has(key) ? [[key, fake.stored.get(key)]] : [])),
    );
  },
  set: async (entries: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(entries)) fake.stored.set(key, value);
    queueMicrotask(() => {
      for (const hear of hearers) hear();
    });
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) fake.stored.delete(key);
  },
  onChanged: event,
};

Object.assign(globalThis, {
  browser: {
    runtime: {
      id: 'cairn',
      getManifest: () => ({ version: '0.0.0' }),
      getURL: (path: string) => `chrome-extension://cairn${path}`,
      sendMessage: send,
      onMessage: {
        addListener: (listener: Listener) => fake.listeners.push(listener),
        removeListener: () => undefined,
      },
      onStartup: event,
      onInstalled: event,
      onSuspend: event,
    },
    i18n: {
      getUILanguage: () => fake.language,
      // English words, as of a catalogue of the language that is set.
      getMessage: (key: string) => {
        if (key === 'language') return fake.language;
        if (key === 'language_direction') return fromTheRight() ? 'rtl' : 'ltr';
        return catalogue[key]?.message ?? '';
      },
    },
    storage: { local: area, session: area, onChanged: storeChanged },
    alarms: {
      create: async () => undefined,
      get: async () => undefined,
      clear: async () => true,
      onAlarm: event,
    },
    notifications: { create: async () => '', clear: async () => true, onClicked: event },
    action: {
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
    tabs: {
      query: async () => [{ id: 1 }],
      getCurrent: async () => undefined,
      create: async () => ({}),
      sendMessage: async (_tab: number, order: { order?: string }) => {
        fake.orders.push(order);
        return order.order === 'insert' ? fake.orderAnswer : undefined;
      },
      onRemoved: event,
      onActivated: event,
      onUpdated: event,
    },
    windows: { onFocusChanged: event, getCurrent: async () => ({ id: 1 }) },
    permissions: {
      getAll: async () => ({
        permissions: ['storage', 'alarms', 'notifications', 'scripting'],
        origins: ['https://calendar.google.com/*'],
      }),
    },
  },
});
