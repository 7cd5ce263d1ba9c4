import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PracticeBook, PracticeEvent } from './event-shape.ts';
import type { Composed } from './mail/compose-page.ts';

/** The state of one run, as the parts of the server share it. */
export interface Practice {
  readonly saved: Map<string, string>;
  readonly composed: Composed[];
  /** Called after every change of an event. */
  readonly listeners: Set<() => void>;
  events(): PracticeEvent[];
  book(): PracticeBook;
  moveEvent(id: string, to: { readonly start: string; readonly end: string }): void;
  removeEvent(id: string): void;
  renameEvent(id: string, title: string): void;
  /** Keeps a description from an editor. */
  describe(id: string, description: string): void;
}

export interface Answer {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers } as Record<
    string,
    string
  >);
  response.end(body);
}

export function notFound(response: ServerResponse): void {
  send(response, 404, 'text/plain; charset=utf-8', 'Nothing is practised here.');
}
