import { browser } from 'wxt/browser';

/** Chrome does not fire a packed extension's alarm earlier than half a minute from now (120 and later). */
const soonestMs = 30_000;

/** Wakes the worker at a moment (epoch milliseconds), or half a minute from now if that is past. One alarm per name. */
export async function wakeAt(name: string, at: number, now: number): Promise<void> {
  await browser.alarms.create(name, { when: Math.max(at, now + soonestMs) });
}

/** Wakes the worker again and again; re-created at every start because Firefox forgets alarms with the browser. */
export async function wakeEvery(name: string, minutes: number): Promise<void> {
  const known = await browser.alarms.get(name);
  if (known === undefined) await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Registers what happens at an alarm. Call synchronously at the start of the worker. */
export function onAlarm(run: (name: string) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => run(alarm.name));
}
