import { addressesOf, longestWebLink, type MailWindow, queryOf } from './mailbox';

/** Gmail's compose window. The parameters have been stable for many years (`view=cm`, `fs=1`, `to`, `su`, `body`). */
export const gmail: MailWindow = {
  longest: longestWebLink,
  link: (mail) =>
    `https://mail.google.com/mail/?view=cm&fs=1&tf=1&${queryOf({ to: addressesOf(mail), su: mail.subject, body: mail.text })}`,
};
