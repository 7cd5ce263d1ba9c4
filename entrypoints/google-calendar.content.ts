import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/app/page/marks.css';
import { startOnPage } from '@/app/page/start-on-page';
import { google } from '@/calendars/google';
import { googleAddress } from '@/calendars/google/address';

export default defineContentScript({
  matches: [...googleAddress.matches],
  runAt: 'document_idle',
  main: (context) => startOnPage(google, context),
});
