import { showBeside } from '@/app/beside/show-beside';

showBeside(document);
