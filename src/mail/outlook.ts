import { addressesOf, longestWebLink, type MailWindow, queryOf } from './mailbox';

/** Private accounts live on their own host; every other address of Outlook on the web opens on the work one. */
const hosts = ['outlook.live.com', 'outlook.office365.com', 'outlook.cloud.microsoft'];

/** Outlook's compose window (`/mail/deeplink/compose`), on the host the person's calendar lives on. */
export const outlook: MailWindow = {
  longest: longestWebLink,
  link(mail, host = '') {
    const where = hosts.find((each) => each === host) ?? 'outlook.office.com';
    const account = where === 'outlook.live.com' ? '/mail/0' : '/mail';
    return `https://${where}${account}/deeplink/compose?${queryOf({ to: addressesOf(mail), subject: mail.subject, body: mail.text })}`;
  },
};
