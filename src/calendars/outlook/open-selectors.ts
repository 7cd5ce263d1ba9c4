/** What is looked for in an open event, best first: its peek, its reading form, its editor. */
export const openSelectors = {
  subject: ['[id$="_SUBJECT"] input', 'input[id$="_SUBJECT"]', 'input[type="text"], input:not([type])'],
  dateTime: ['[id$="_DATETIME"]'],
  recipient: ['._EType_RECIPIENT_ENTITY'],
  /** A person in a peek or an event page is a button that opens the card of that person; so are other buttons. */
  personButton: [
    '[data-lpc-hover-target-id]',
    '[role="button"][aria-label]',
    'button[aria-label]',
    '.fui-Persona',
    '.fui-Avatar',
  ],
  body: ['[id^="UniqueMessageBody_"]'],
  join: ['a[name="JoinButton"]', 'a[href*="/l/meetup-join"]', 'a[href*="/l/meet/"]', 'a[href*="zoom."]'],
  description: [
    '[id$="_BODY"] [contenteditable="true"], [id$="_BODY"][contenteditable="true"]',
    '[id^="editorParent"] [contenteditable="true"]',
    '[contenteditable="true"][aria-multiline="true"]',
    '[contenteditable="true"]',
  ],
  quickForm: ['[data-app-section="CalendarQuickCompose"]'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
