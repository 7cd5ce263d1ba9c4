import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerOpenPart } from '@/app/page/open-part';
import { outlookOpen } from '@/calendars/outlook/open-reader';

export default defineUnlistedScript(() => offerOpenPart(outlookOpen));
