import type { CalendarAddress } from '../calendar';

/** Outlook on the web, on its four hosts; inside Teams it is the frame `outlook.office.com/hosted/calendar`. */
export const outlookAddress: CalendarAddress = {
  id: 'outlook',
  name: 'Outlook',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  viewOf: () => undefined,
};
