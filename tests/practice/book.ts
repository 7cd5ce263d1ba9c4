import type { IncomingMessage } from 'node:http';
import type { Answer, Practice } from './practice.ts';
import { send } from './practice.ts';

/**
 * What the practice pages ask for: `GET /practice/book` (all events), `GET /practice/changes` (a line whenever one
 * changed), `PUT /practice/description?id=` (what an editor holds). Answers whether it was one of these.
 */
export async function answerBook(practice: Practice, { request, response, url }: Answer): Promise<boolean> {
  if (url.pathname === '/practice/book') {
    send(response, 200, 'application/json', JSON.stringify(practice.book()));
    return true;
  }
  if (url.pathname === '/practice/changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    const tell = () => response.write('data: changed\n\n');
    practice.listeners.add(tell);
    request.on('close', () => practice.listeners.delete(tell));
    return true;
  }
  if (url.pathname === '/practice/description' && request.method === 'PUT') {
    practice.describe(url.searchParams.get('id') ?? '', await bodyOf(request));
    send(response, 200, 'text/plain', 'kept');
    return true;
  }
  return false;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
