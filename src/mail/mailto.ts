import { addressesOf, longestMailto, type MailWindow, queryOf } from './mailbox';

/** The person's own mail program (RFC 6068: lines end in CRLF, addresses are percent-encoded but for `@` and `,`). */
export const mailto: MailWindow = {
  longest: longestMailto,
  link: (mail) => {
    const to = encodeURIComponent(addressesOf(mail)).replace(/%40/g, '@').replace(/%2C/g, ',');
    return `mailto:${to}?${queryOf({ subject: mail.subject, body: mail.text.replace(/\n/g, '\r\n') })}`;
  },
};
