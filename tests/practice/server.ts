import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { answerAsset } from './assets.ts';
import { answerBook } from './book.ts';
import type { PracticeBook, PracticeEvent } from './event-shape.ts';
import { practiceEvents } from './events.ts';
import { type Composed, composePage } from './mail/compose-page.ts';
import { owner } from './people.ts';
import { type Answer, notFound, type Practice, send } from './practice.ts';
import { siteOf } from './sites.ts';

export interface PracticeServer {
  readonly port: number;
  /** `https://127.0.0.1:<port>`; the calendars answer at their own host names, mapped to this port by the browser. */
  readonly url: string;
  /** IANA name of the calendars' zone. */
  readonly zone: string;
  /** Every event as it stands now. */
  readonly events: readonly PracticeEvent[];
  /** Every mail window that was opened, oldest first. */
  readonly composed: readonly Composed[];
  /** Descriptions saved in an editor, as HTML, by `PracticeEvent.id`. */
  readonly saved: ReadonlyMap<string, string>;
  /** Moves an event, local times as in `PracticeEvent`; open pages show it at once. */
  moveEvent(id: string, to: { readonly start: string; readonly end: string }): void;
  removeEvent(id: string): void;
  renameEvent(id: string, title: string): void;
  close(): Promise<void>;
}

export interface PracticeOptions {
  readonly now?: Date;
  /** IANA name of the calendars' zone; this machine's unless told. */
  readonly zone?: string;
  /** The running meetings end at the first whole minute at least so far away; 0 unless told. */
  readonly endsInSeconds?: number;
  /** Asked first about every request: services at host names of their own. */
  readonly services?: { serve(answer: Answer): Promise<boolean> };
}

/** Starts the practice calendars and mailboxes: one TLS server on a free port that answers for all their host names. */
export async function startPractice(options: PracticeOptions = {}): Promise<PracticeServer> {
  const now = options.now ?? new Date();
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const practice = openPractice(now, zone, options.endsInSeconds ?? 0);
  const certificate = await generate([{ name: 'commonName', value: 'practice.example' }], { keySize: 2048 });
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    const ask = { request, response, url };
    const served = options.services?.serve(ask) ?? Promise.resolve(false);
    served
      .then((done) => (done ? undefined : answer(practice, ask)))
      .catch((error: unknown) => {
        send(response, 500, 'text/plain', String(error));
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `https://127.0.0.1:${port}`,
    zone,
    get events() {
      return practice.events();
    },
    composed: practice.composed,
    saved: practice.saved,
    moveEvent: practice.moveEvent,
    removeEvent: practice.removeEvent,
    renameEvent: practice.renameEvent,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(practice: Practice, { request, response, url }: Answer): Promise<void> {
  if (url.pathname.startsWith('/practice/')) {
    const done =
      (await answerBook(practice, { request, response, url })) || (await answerAsset(response, url));
    return done ? undefined : notFound(response);
  }
  const site = siteOf(url, request.headers.cookie ?? '', practice.book());
  if (site === undefined) return notFound(response);
  if (site.kind === 'redirect') {
    response.writeHead(302, { location: site.to }).end();
    return;
  }
  if (site.kind === 'compose') {
    practice.composed.push(site.mail);
    return send(response, 200, 'text/html; charset=utf-8', composePage(site.mail));
  }
  send(response, 200, 'text/html; charset=utf-8', await site.html(), site.headers);
}

/** The state of one run: events, what was saved and composed, and who wants to hear of changes. */
function openPractice(now: Date, zone: string, endsInSeconds: number): Practice {
  const events = new Map(practiceEvents(now, zone, endsInSeconds).map((event) => [event.id, event]));
  const saved = new Map<string, string>();
  const listeners = new Set<() => void>();
  const change = (id: string, update: (event: PracticeEvent) => PracticeEvent | undefined) => {
    const event = events.get(id);
    if (!event) throw new Error(`There is no practice event ${id}.`);
    const next = update(event);
    if (next) events.set(id, next);
    else events.delete(id);
    for (const listener of listeners) listener();
  };
  return {
    saved,
    composed: [],
    listeners,
    events: () => [...events.values()],
    book: (): PracticeBook => ({ owner, zone, now: now.toISOString(), events: [...events.values()] }),
    moveEvent: (id, to) => change(id, (event) => ({ ...event, ...to })),
    removeEvent: (id) => change(id, () => undefined),
    renameEvent: (id, title) => change(id, (event) => ({ ...event, title })),
    describe: (id, description) => {
      change(id, (event) => ({ ...event, description }));
      saved.set(id, description);
    },
  };
}
