import { browser } from 'wxt/browser';

/**
 * What a content script is given to know when to stop, in place of WXT's own, which is a kilobyte of timers and watchers
 * nobody here uses, and tells the page of itself by a message. The build puts it there (wxt.config.ts).
 * A newer script of the same name, after an update, ends the one before it.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor(name: string) {
    const ended = new AbortController();
    const started = `${browser.runtime.id}:${name}:started`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => ended.abort(), { once: true });
    this.signal = ended.signal;
  }
}
