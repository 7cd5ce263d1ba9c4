import { showDashboard } from '@/app/dashboard/show-dashboard';

showDashboard(document);
