import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerOpenPart } from '@/app/page/open-part';
import { googleOpen } from '@/calendars/google/open-reader';

export default defineUnlistedScript(() => offerOpenPart(googleOpen));
