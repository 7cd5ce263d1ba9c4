import type { Ability, Provider } from '../domain/account';

/** Where each service answers, as the browser's permissions name it. Free of aliases: the build reads it. */
export const servicePlaces: Readonly<Record<Provider, Readonly<Record<Ability, readonly string[]>>>> = {
  google: {
    read: ['https://www.googleapis.com/*', 'https://oauth2.googleapis.com/*'],
    agenda: ['https://www.googleapis.com/*', 'https://oauth2.googleapis.com/*'],
    drafts: [
      'https://www.googleapis.com/*',
      'https://gmail.googleapis.com/*',
      'https://oauth2.googleapis.com/*',
    ],
    threads: ['https://gmail.googleapis.com/*', 'https://oauth2.googleapis.com/*'],
    devices: ['https://www.googleapis.com/*', 'https://oauth2.googleapis.com/*'],
  },
  microsoft: {
    read: ['https://graph.microsoft.com/*', 'https://login.microsoftonline.com/*'],
    agenda: ['https://graph.microsoft.com/*', 'https://login.microsoftonline.com/*'],
    drafts: ['https://graph.microsoft.com/*', 'https://login.microsoftonline.com/*'],
    threads: ['https://graph.microsoft.com/*', 'https://login.microsoftonline.com/*'],
    devices: ['https://graph.microsoft.com/*', 'https://login.microsoftonline.com/*'],
  },
};

/** A server of the person's own, wherever it is: asked for by its very address, in the press that names it. */
export const anyServer = 'https://*/*';

/** Every place there is, for the manifest: all optional, none asked for at install. */
export const allServicePlaces: readonly string[] = [
  ...new Set(Object.values(servicePlaces).flatMap((each) => Object.values(each).flat())),
];
