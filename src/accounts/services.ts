import type { Provider } from '../domain/account';
import type { EventTexts } from './event-text';
import { gmailDrafts } from './google/drafts';
import { googleTexts } from './google/event-text';
import { googleSource } from './google/read';
import type { Mailbox } from './mailbox';
import { outlookDrafts } from './microsoft/drafts';
import { graphTexts } from './microsoft/event-text';
import { graphSource } from './microsoft/read';
import type { Source } from './source';

/** What a provider can do. A third one is a folder and a line. */
export interface Service {
  readonly source: Source;
  readonly mailbox: Mailbox;
  readonly texts: EventTexts;
}

export const services: Readonly<Record<Provider, Service>> = {
  google: { source: googleSource, mailbox: gmailDrafts, texts: googleTexts },
  microsoft: { source: graphSource, mailbox: outlookDrafts, texts: graphTexts },
};
