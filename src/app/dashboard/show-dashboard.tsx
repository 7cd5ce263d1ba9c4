import '@/ui/theme/index.css';
import '@/ui/theme/prepare.css';
import '@/ui/theme/capture.css';
import '@/ui/theme/recap.css';
import '@/ui/theme/celebrate.css';
import '@/ui/theme/dashboard.css';
import '@/ui/theme/rail.css';
import '@/ui/theme/dashboard-pair.css';
import '@/ui/theme/dashboard-goals.css';
import '@/ui/theme/dashboard-forms.css';
import { render } from 'preact';
import { forgetGoneTyping } from '../screens/forget-gone-typing';
import { guardLock } from '../screens/guard-lock';
import { speak } from '../screens/speak';
import { Dashboard } from './Dashboard';

/** The full page: everything the popup is too small for. It takes its place from its address. */
export function showDashboard(page: Document): void {
  const app = page.getElementById('app');
  if (app === null) return;
  guardLock(page, app);
  render(speak(page, <Dashboard />), app);
  void forgetGoneTyping();
}
