import { build, h } from './make.ts';

/** A short word at the foot of the page, gone after three seconds. */
export function toast(host: Element, text: string): void {
  const note = build(h('div', { class: 'toast', role: 'status' }, text));
  host.append(note);
  setTimeout(() => note.remove(), 3000);
}
