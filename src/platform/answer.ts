import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Failure, failure, type Result } from '@/domain/failure';
import { coreProtocol, type ReplyOf, type RequestName, type RequestOf } from './protocol';
import { isLater } from './protocol-later';
import { isLightEnough } from './weigh';

/** Who asked: the tab and frame a calendar page lives in, or one of our own pages. */
export interface Asker {
  readonly tabId?: number | undefined;
  readonly frameId?: number | undefined;
  readonly url: string;
}

export type Handlers = {
  [N in RequestName]: (request: RequestOf<N>, asker: Asker) => Promise<ReplyOf<N>>;
};

const Envelope = z.object({ name: z.string(), request: z.unknown() });

/** Thrown by a handler to answer with a failure the person can be told. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/**
 * Answers every request. Must be called synchronously when the worker starts, or the message that woke it is lost.
 * @param calendarOrigins origins of the calendar pages: only scripts there may send `calendar` requests
 */
export function answer(handlers: Handlers, calendarOrigins: readonly string[]): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: unknown) => void) => {
    const envelope = z.safeParse(Envelope, message);
    if (!envelope.success || !isKnown(envelope.data.name)) return undefined;
    const { name } = envelope.data as { name: RequestName };
    const asker: Asker = { tabId: sender.tab?.id, frameId: sender.frameId, url: sender.url ?? '' };
    const reply =
      mayAsk(name, sender, calendarOrigins) && isLight(name, envelope.data.request)
        ? replyTo(handlers, name, envelope.data.request, asker)
        : Promise.resolve(failure('not-allowed', name));
    void reply.then(respond);
    return true;
  });
}

type CoreName = keyof typeof coreProtocol;
const isCore = (name: string): name is CoreName => Object.hasOwn(coreProtocol, name);
const isKnown = (name: string): name is RequestName => isCore(name) || isLater(name);
/** What is answered by parts that are loaded later is for our own pages, all of it. */
const isOwn = (name: RequestName): boolean => !isCore(name) || coreProtocol[name].from === 'own';

/** Our own pages hand over whole exports; a page that is not ours has no reason to say much. */
function isLight(name: RequestName, request: unknown): boolean {
  return isOwn(name) || isLightEnough(request);
}

/** A content script carries the address of its page, our own pages carry ours. Both must carry our id. */
function mayAsk(
  name: RequestName,
  sender: Browser.runtime.MessageSender,
  calendarOrigins: readonly string[],
): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const url = sender.url ?? '';
  if (isOwn(name)) return url.startsWith(browser.runtime.getURL('/'));
  return URL.canParse(url) && calendarOrigins.includes(new URL(url).origin);
}

async function replyTo<N extends RequestName>(
  handlers: Handlers,
  name: N,
  raw: unknown,
  asker: Asker,
): Promise<Result<ReplyOf<N>>> {
  try {
    // The part that answers checks both ways itself.
    if (!isCore(name)) return { ok: true, value: await handlers[name](raw as RequestOf<N>, asker) };
    const request = z.safeParse(coreProtocol[name].request, raw);
    if (!request.success) return failure('unexpected', `${name}: ${z.prettifyError(request.error)}`);
    const value = await handlers[name](request.data as RequestOf<N>, asker);
    return { ok: true, value: z.parse(coreProtocol[name].reply, value) as ReplyOf<N> };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** What went wrong, in the closed list: a `Refusal` or a store's error carries it, anything else is unexpected. */
export function failureOf(error: unknown): Failure {
  if (typeof error === 'object' && error !== null && 'failure' in error) return error.failure as Failure;
  return { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}
