import { launchChromium } from '../browsers/chromium.ts';
import { startPractice } from '../practice/server.ts';

/** Opens Chromium with Cairn on the practice calendars, for looking around. Ends with the window. */
const practice = await startPractice({ endsInSeconds: 60 });
const cairn = await launchChromium({ port: practice.port, headless: false });
const google = await cairn.context.newPage();
await google.goto('https://calendar.google.com/calendar/u/0/r/week');
const outlook = await cairn.context.newPage();
await outlook.goto('https://outlook.office.com/calendar/view/week');
await google.bringToFront();
console.log(
  [
    'Cairn is in this Chromium, on two practice calendars (nothing leaves this machine).',
    'Open a meeting with three stones on it: Cairn stands beside it. Its button is among the extensions, top right.',
    'One meeting on each calendar ends within a minute; ten minutes later Cairn asks how it was (Settings: sooner).',
    'Close the window to end.',
  ].join('\n'),
);
await new Promise<void>((closed) => cairn.context.on('close', () => closed()));
await practice.close();
process.exit(0);
