import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerWholeReader } from '@/app/page/whole-reader';
import { wholeGoogleGrid } from '@/calendars/google/whole-grid';

export default defineUnlistedScript(() => offerWholeReader(wholeGoogleGrid));
