/** A mail window that was opened: where, and what it was given. */
export interface Composed {
  readonly url: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

const outlookMail = new Set([
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
]);

/** The mail an address asks to write: Gmail's `view=cm`, Outlook's `deeplink/compose`; `undefined` for any other. */
export function composedAt(url: URL): Composed | undefined {
  const query = url.searchParams;
  const of = (to: string, subject: string): Composed => ({
    url: url.href,
    to: query.get(to) ?? '',
    subject: query.get(subject) ?? '',
    body: query.get('body') ?? '',
  });
  if (url.hostname === 'mail.google.com') return query.get('view') === 'cm' ? of('to', 'su') : undefined;
  if (outlookMail.has(url.hostname) && /^\/mail\/(0\/)?deeplink\/compose/.test(url.pathname))
    return of('to', 'subject');
  return undefined;
}

/** A page that shows the mail in readable fields; nothing is sent, and it has no script. */
export function composePage({ to, subject, body, url }: Composed): string {
  const field = (id: string, label: string, value: string) =>
    `<label>${label}<input readonly data-testid="${id}" value="${escape(value)}"></label>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Practice mail</title><link rel="stylesheet" href="/practice/page/calm.css"><link rel="stylesheet" href="/practice/mail/compose.css">
<main class="letter"><h1>New message</h1><p class="host">${escape(new URL(url).hostname)}</p>
${field('to', 'To', to)}
${field('subject', 'Subject', subject)}
<label>Text<textarea readonly data-testid="body" rows="22">
${escape(body)}</textarea></label></main>
<footer class="practice-note">Practice mail: nothing is sent from here.</footer></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
