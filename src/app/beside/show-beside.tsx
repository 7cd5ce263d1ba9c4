import '@/ui/theme/index.css';
import { render } from 'preact';
import { guardLock } from '../screens/guard-lock';
import { Rooms } from '../screens/Rooms';
import { toRoute } from '../screens/route';
import { speak } from '../screens/speak';

/** Cairn beside the page: the side panel of Chrome and Edge, the sidebar of Firefox. It goes along with the tab in front. */
export function showBeside(page: Document): void {
  const app = page.getElementById('app');
  if (app === null) return;
  guardLock(page, app);
  const start = toRoute(page.location.hash.slice(1)) ?? { view: 'now' };
  render(speak(page, <Rooms start={start} beside />), app);
}
