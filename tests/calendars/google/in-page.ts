import { google } from '@/calendars/google';

/** Reads the page this is put into. */
Object.assign(globalThis, {
  readGooglePage: () => google.read(document, new URL(location.href)).reading,
});
