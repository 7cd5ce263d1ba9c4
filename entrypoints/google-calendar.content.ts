import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/app/page/marks.css';
import { startOnPage } from '@/app/page/start-on-page';
import { googleAddress } from '@/calendars/google/address';
import { googleGrid } from '@/calendars/google/grid';

export default defineContentScript({
  matches: [...googleAddress.matches],
  runAt: 'document_idle',
  main: (context) => startOnPage(googleGrid, context),
});
