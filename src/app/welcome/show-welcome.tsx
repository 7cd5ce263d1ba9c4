import '@/ui/theme/index.css';
import '@/ui/theme/prepare.css';
import '@/ui/theme/capture.css';
import '@/ui/theme/recap.css';
import '@/ui/theme/celebrate.css';
import '@/ui/theme/welcome.css';
import { render } from 'preact';
import { dashboardPath, openTab, ownPage } from '@/platform/pages';
import { WelcomeView } from '@/ui/welcome/WelcomeView';
import { speak } from '../screens/speak';

/** The first minute: what Cairn does, by doing it once. Nothing of it is kept, and nothing is asked for. */
export function showWelcome(page: Document): void {
  const app = page.getElementById('app');
  if (app === null) return;
  const places = {
    google: 'https://calendar.google.com/',
    outlook: 'https://outlook.office.com/calendar/',
    dashboard: ownPage(dashboardPath('today')),
  };
  render(speak(page, <WelcomeView onOpen={(place) => void openTab(places[place])} />), app);
}
