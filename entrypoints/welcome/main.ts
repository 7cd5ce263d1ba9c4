import { showWelcome } from '@/app/welcome/show-welcome';

showWelcome(document);
