import type { IncomingMessage } from 'node:http';
import type { Answer } from '../practice.ts';
import { type Call, graphError, json, nameOf, type Reply, tokenOf } from './call.ts';
import { Drive } from './drive.ts';
import { Feeds } from './feeds.ts';
import { Gmail } from './gmail.ts';
import { GoogleCalendar } from './google-calendar.ts';
import { GoogleOAuth } from './google-oauth.ts';
import { GraphCalendar } from './graph-calendar.ts';
import { GraphFiles } from './graph-files.ts';
import { GraphMail } from './graph-mail.ts';
import { MicrosoftOAuth } from './microsoft-oauth.ts';
import type { Person } from './tokens.ts';
import { WebDavServer } from './webdav.ts';
import { openWorld, type World } from './world.ts';

export interface Services extends World {
  readonly google: GoogleOAuth;
  readonly googleCalendar: GoogleCalendar;
  readonly gmail: Gmail;
  readonly microsoft: MicrosoftOAuth;
  readonly graphCalendar: GraphCalendar;
  readonly graphMail: GraphMail;
  readonly drive: Drive;
  readonly graphFiles: GraphFiles;
  readonly webDav: WebDavServer;
  readonly feeds: Feeds;
  /** Answers a request; `undefined` where none of these services lives at its host. */
  handle(call: Call): Promise<Reply | undefined>;
  /** Answers for the practice server, by the host a request names. */
  serve(answer: Answer): Promise<boolean>;
  /** Names of the requests so far, those to a sign-in page left out. */
  asked(): string[];
}

/** Stand-ins for the calendars, mailboxes and sign-ins of Google and Microsoft, with one person's world behind them. */
export function openServices(options: { now?: () => number; people?: readonly Person[] } = {}): Services {
  const world = openWorld(options);
  const google = new GoogleOAuth(world);
  const microsoft = new MicrosoftOAuth(world);
  const graphCalendar = new GraphCalendar(world);
  const graphMail = new GraphMail(world);
  const graphFiles = new GraphFiles(world);
  const webDav = new WebDavServer();
  const feeds = new Feeds();
  const owner = world.people[0]?.email ?? '';
  const googleCalendar = new GoogleCalendar(world, google, owner);
  const gmail = new Gmail(world, google);
  const drive = new Drive(world, google);

  const graph = (call: Call): Reply | undefined => {
    if (call.url.hostname !== 'graph.microsoft.com') return undefined;
    const grant = microsoft.tokens.find(tokenOf(call), world.now());
    if (grant === undefined) return graphError(401, 'InvalidAuthenticationToken');
    const answered =
      graphCalendar.answer(call, grant.scopes) ??
      graphMail.answer(call, grant.scopes) ??
      graphFiles.answer(call, grant.scopes);
    if (answered === undefined) world.problems.push(`Graph: nothing is at ${call.url.pathname}`);
    return answered ?? graphError(404, 'ResourceNotFound');
  };
  const answerOf = (call: Call): Reply | undefined =>
    google.answer(call) ??
    googleCalendar.answer(call) ??
    gmail.answer(call) ??
    drive.answer(call) ??
    graphFiles.download(call) ??
    webDav.answer(call) ??
    microsoft.answer(call) ??
    graph(call) ??
    feeds.answer(call);

  const isOurs = (url: URL): boolean =>
    /(^|\.)((?:www|gmail|oauth2)\.googleapis\.com|accounts\.google\.com|graph\.microsoft\.com|login\.microsoftonline\.com|(?:cloud|files)\.practice\.example)$/.test(
      url.hostname,
    ) || feeds.has(url);

  const handle = async (call: Call): Promise<Reply | undefined> => {
    if (!isOurs(call.url)) return undefined;
    world.calls.push(call);
    if (call.headers.has('cookie') && !/^(accounts\.google|login\.microsoftonline)/.test(call.url.hostname)) {
      world.problems.push(`Cookies went to ${nameOf(call)}`);
    }
    await world.pause?.(call, 'before');
    const fault = world.faults.take(call);
    if (fault?.instead) return fault.instead;
    const reply = answerOf(call) ?? json({ error: 'not found' }, 404);
    await world.pause?.(call, 'after');
    return fault?.after ?? reply;
  };

  return Object.assign(world, {
    google,
    googleCalendar,
    gmail,
    microsoft,
    graphCalendar,
    graphMail,
    graphFiles,
    drive,
    webDav,
    feeds,
    handle,
    asked: () => world.calls.map(nameOf).filter((name) => !/accounts\.google|authorize|consent/.test(name)),
    async serve({ request, response, url }: Answer): Promise<boolean> {
      if (!isOurs(url)) return false;
      const headers = new Headers(
        Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
      );
      const reply = await handle({
        method: request.method ?? 'GET',
        url,
        headers,
        ...(await contentOf(request)),
      });
      if (reply === undefined) return false;
      if (reply.lost === 'reset') {
        response.destroy();
        return true;
      }
      if (reply.lost === 'slow') return true;
      const content = reply.bytes ?? Buffer.from(reply.body ?? '');
      response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers });
      if (reply.lost === 'cut') {
        response.write(content.subarray(0, Math.ceil(content.length / 2)));
        setTimeout(() => response.destroy(), 20);
      } else response.end(request.method === 'HEAD' ? undefined : content);
      return true;
    },
  });
}

async function contentOf(request: IncomingMessage): Promise<{ body: string; bytes: Uint8Array }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  return { body: whole.toString('utf8'), bytes: new Uint8Array(whole) };
}
