import { page, type Reply } from './call.ts';

const asText = (text: string): string => text.replace(/[&<>"]/g, (each) => `&#${each.codePointAt(0)};`);

/** The page on which a person chooses an account and allows, part by part, what an app asks for. Sends `account` and `scope`s back. */
export function consentPage(ask: {
  readonly provider: string;
  readonly people: readonly { readonly email: string }[];
  readonly chosen: string | undefined;
  readonly scopes: readonly string[];
  readonly query: string;
}): Reply {
  const accounts = ask.people.map(
    ({ email }) =>
      `<label><input type="radio" name="account" value="${asText(email)}"${email === ask.chosen ? ' checked' : ''}> ${asText(email)}</label><br>`,
  );
  const scopes = ask.scopes.map(
    (scope) =>
      `<label><input type="checkbox" name="allowed" value="${asText(scope)}" checked> ${asText(scope)}</label><br>`,
  );
  return page(
    `<h1>${asText(ask.provider)} (practice)</h1><form method="get" action="/practice-consent">
${accounts.join('\n')}<hr>${scopes.join('\n')}
<input type="hidden" name="query" value="${asText(ask.query)}">
<button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Cancel</button></form>`,
  );
}
