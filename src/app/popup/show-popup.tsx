import '@/ui/theme/index.css';
import { render } from 'preact';
import { ask } from '@/platform/ask';
import { isOwnTab } from '@/platform/pages';
import { guardLock } from '../screens/guard-lock';
import { Rooms } from '../screens/Rooms';
import { type Route, toRoute } from '../screens/route';
import { speak } from '../screens/speak';

/** The popup: opens where a reminder leads, else on what matters now. The same page in a tab takes its place from its address. */
export function showPopup(page: Document): void {
  const app = page.getElementById('app');
  if (app === null) return;
  guardLock(page, app);
  void isOwnTab().then((tab) => page.body.classList.toggle('tab', tab));
  const show = (start: Route): void => render(speak(page, <Rooms start={start} />), app);
  const fromAddress = toRoute(page.location.hash.slice(1));
  // The first view does not wait for it.
  void import('../screens/forget-gone-typing').then(({ forgetGoneTyping }) => forgetGoneTyping());
  if (fromAddress) {
    show(fromAddress);
    return;
  }
  void ask('where-to', {}).then((answer) => {
    const to =
      answer.ok && answer.value
        ? toRoute(`${answer.value.view}/${encodeURIComponent(answer.value.id)}`)
        : undefined;
    show(to ?? { view: 'now' });
  });
}
