import '@/ui/theme/index.css';
import { render } from 'preact';
import { ask } from '@/platform/ask';
import { openTab, ownPage } from '@/platform/pages';
import { Unseen } from '@/ui/Unseen';
import { guardLock } from '../screens/guard-lock';
import { Rooms } from '../screens/Rooms';
import { speak } from '../screens/speak';
import { guardPresses } from './visible-to-person';

/**
 * The panel beside an open event: a page of ours in a frame. It is let in by the token in its address; without a token
 * the background knows, it shows nothing, whoever frames it.
 */
export function showPanel(page: Document): void {
  const [token = '', theme] = page.location.hash.slice(1).split('/');
  const app = page.getElementById('app');
  if (app === null || window.top === window) return;
  page.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
  const notice = page.createElement('div');
  app.before(notice);
  guardLock(page, app, true);
  let meetingId: string | undefined;
  const elsewhere = (): void =>
    void openTab(
      ownPage(meetingId === undefined ? '/popup.html' : `/popup.html#event/${encodeURIComponent(meetingId)}`),
    );
  guardPresses(page, (unseen) =>
    render(unseen ? speak(page, <Unseen onOpenElsewhere={elsewhere} />) : null, notice),
  );
  void ask('panel.view', { token }).then((answer) => {
    if (!answer.ok) return;
    meetingId = answer.value.view.meeting.id;
    render(
      speak(
        page,
        <Rooms
          start={{ view: 'event', id: answer.value.view.meeting.id }}
          framed
          onClose={() => void ask('panel.dismiss', { token })}
        />,
      ),
      app,
    );
    reportHeight(app, token);
  });
}

/** Tells the content script how high the panel would like to be, now and whenever it changes. */
function reportHeight(app: HTMLElement, token: string): void {
  let told = -1;
  const tell = (): void => {
    const height = Math.ceil(app.scrollHeight);
    if (height === told) return;
    told = height;
    void ask('panel.size', { token, height });
  };
  new ResizeObserver(tell).observe(app);
  new MutationObserver(tell).observe(app, { childList: true, subtree: true });
  tell();
}
