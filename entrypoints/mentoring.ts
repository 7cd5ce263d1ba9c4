import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMentoring } from '@/app/background/mentoring/offer-mentoring';

export default defineUnlistedScript(offerMentoring);
