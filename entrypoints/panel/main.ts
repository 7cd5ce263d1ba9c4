import { showPanel } from '@/app/panel/show-panel';

showPanel(document);
