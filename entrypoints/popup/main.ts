import { showPopup } from '@/app/popup/show-popup';

showPopup(document);
