import { type AddressInfo, createServer } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gmailDrafts } from '@/accounts/google/drafts';
import { renewMicrosoft, signInToMicrosoft } from '@/accounts/sign-in/microsoft';
import { scopesFor } from '@/accounts/sign-in/scopes';
import { asOutward } from '@/domain/outward';
import { writeEml } from '@/mail/eml';

/** Somebody else's idea of Gmail and of Microsoft's sign-in (emulate 0.12): a second opinion about what our clients send. */
let emulator: Emulator;
const real = globalThis.fetch;

async function emulate(service: 'google' | 'microsoft', seed: object, baseUrl?: string): Promise<void> {
  const port = await freePort();
  emulator = await createEmulator({ service, port, seed: { ...seed }, ...(baseUrl ? { baseUrl } : {}) });
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    real(String(input).replace(/^https:\/\/[^/]+(\/common)?/, `http://127.0.0.1:${port}`), init),
  );
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

afterEach(async () => {
  vi.unstubAllGlobals();
  await emulator.close();
});

describe('Gmail', () => {
  beforeEach(() =>
    emulate('google', {
      tokens: { token: { login: 'nadia@example.org' } },
      google: { users: [{ email: 'nadia@example.org', name: 'Nadia' }] },
    }),
  );

  const letter = (text: string) => {
    const mail = asOutward({
      to: [{ email: 'ada@example.org', name: 'Ada “B” Byron' }],
      subject: 'Unsere Stunde – danke',
      text,
      html: `<p>${text}</p>`,
    });
    const mime = writeEml(mail, { now: 0, messageId: 'cairn-1', headers: { 'X-Cairn-Key': 'cairn-1' } });
    if (!mime.ok) throw new Error(mime.failure.kind);
    return { mail, mime: mime.value, tag: 'cairn-1', stamp: text };
  };

  test('takes our draft, finds it again, changes it and loses it', async () => {
    const made = await gmailDrafts.create('token', letter('One. 你好'));
    expect(await gmailDrafts.find('token', 'cairn-1')).toMatchObject({ id: made.id, version: made.version });
    expect(await gmailDrafts.find('token', 'cairn-2')).toBeUndefined();
    const changed = await gmailDrafts.replace('token', made.id, made.version, letter('Two.'));
    expect(changed.id).toBe(made.id);
    expect((await gmailDrafts.read('token', made.id))?.version).toBe(changed.version);
    const headers = { authorization: 'Bearer token' };
    const raw = await fetch(`https://gmail.googleapis.com/gmail/v1/users/me/drafts/${made.id}?format=raw`, {
      headers,
    });
    const { message } = (await raw.json()) as { message: { raw: string } };
    const parsed = await simpleParser(Buffer.from(message.raw, 'base64url'));
    expect(parsed.subject).toBe('Unsere Stunde – danke');
    expect(parsed.text?.trim()).toBe('Two.');
    await fetch(`https://gmail.googleapis.com/gmail/v1/users/me/drafts/${made.id}`, {
      method: 'DELETE',
      headers,
    });
    expect(await gmailDrafts.read('token', made.id)).toBeUndefined();
  });
});

describe('Microsoft', () => {
  const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
  beforeEach(() =>
    emulate(
      'microsoft',
      { microsoft: { users: [{ email: 'nadia@example.org', name: 'Nadia' }] } },
      'https://login.microsoftonline.com',
    ),
  );

  /** The person presses their own name on the page of accounts. */
  const authorise = async (address: string): Promise<string> => {
    const page = await (await fetch(address)).text();
    const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    const form = new URLSearchParams(
      fields.map(([, name = '', value = '']): [string, string] => [
        name,
        value.replace(/&amp;/g, '&').replace(/&#x27;/g, "'"),
      ]),
    );
    form.set('email', 'nadia@example.org');
    const answer = await fetch('https://login.microsoftonline.com/oauth2/v2.0/authorize/callback', {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    return answer.headers.get('location') ?? '';
  };

  test('redeems our code with its verifier, and renews', async () => {
    const scopes = scopesFor('microsoft', ['read']);
    const ask = { clientId: 'app', redirect, scopes, silent: false };
    const { tokens, person } = await signInToMicrosoft(ask, authorise, Date.now);
    expect(person).toMatchObject({ email: 'nadia@example.org', name: 'Nadia' });
    const renewed = await renewMicrosoft('app', tokens.refresh ?? '', scopes, Date.now);
    expect(renewed.access).not.toBe(tokens.access);
  });

  test('does not redeem it for somebody with another verifier', async () => {
    const ask = { clientId: 'app', redirect, scopes: scopesFor('microsoft', ['read']), silent: false };
    const stranger = async (address: string): Promise<string> => {
      const url = new URL(address);
      url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
      return authorise(url.href);
    };
    await expect(signInToMicrosoft(ask, stranger, Date.now)).rejects.toMatchObject({
      failure: { kind: 'sign-in-again' },
    });
  });
});
