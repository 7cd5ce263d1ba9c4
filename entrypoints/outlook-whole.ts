import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerWholeReader } from '@/app/page/whole-reader';
import { wholeOutlookGrid } from '@/calendars/outlook/whole-grid';

export default defineUnlistedScript(() => offerWholeReader(wholeOutlookGrid));
