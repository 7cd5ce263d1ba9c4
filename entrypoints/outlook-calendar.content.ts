import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/app/page/marks.css';
import { startOnPage } from '@/app/page/start-on-page';
import { outlookAddress } from '@/calendars/outlook/address';
import { outlookGrid } from '@/calendars/outlook/grid';

export default defineContentScript({
  matches: [...outlookAddress.matches],
  // The calendar inside Teams is a frame of outlook.office.com.
  allFrames: true,
  runAt: 'document_idle',
  main: (context) => startOnPage(outlookGrid, context),
});
