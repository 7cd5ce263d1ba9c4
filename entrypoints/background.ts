import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/app/background/start';

export default defineBackground(startBackground);
