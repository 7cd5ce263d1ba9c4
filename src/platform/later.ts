/**
 * Scripts of ours that the worker, or a page of a calendar, loads when they are needed: what most of its starts can do
 * without costs them nothing. Each is a build of its own that hands over one part (`offerPart`) under the script's name.
 */
interface Scope {
  cairnParts?: Record<string, unknown>;
  importScripts?(...paths: string[]): void;
  readonly serviceWorker?: { readonly state: string };
}

const scope = globalThis as unknown as Scope;

/**
 * Must run synchronously when the worker starts. A browser that runs a service worker gives it, later on, only scripts it
 * took while it was being installed (Chromium 156, tried: after that also in an event, after a restart of worker or browser).
 */
export function announceParts(names: readonly string[]): void {
  const state = scope.serviceWorker?.state;
  if (state === 'parsed' || state === 'installing')
    for (const name of names) scope.importScripts?.(`${name}.js`);
}

/** Hands a part over: what a script of its own does, and nothing else. */
export function offerPart(name: string, part: unknown): void {
  scope.cairnParts ??= {};
  scope.cairnParts[name] = part;
}

/** The part a script handed over under this name, if it ran here. */
export function offeredPart<T>(name: string): T | undefined {
  return scope.cairnParts?.[name] as T | undefined;
}

/** The part a script hands over, loaded at the first call. Firefox's background is a page: it imports what a worker loads. */
export async function loadPart<T>(name: string): Promise<T> {
  const path = `/${name}.js`;
  if (offeredPart(name) === undefined) {
    if (scope.importScripts) scope.importScripts(path);
    else await import(/* @vite-ignore */ path);
  }
  const part = offeredPart<T>(name);
  if (part === undefined) throw new Error(`${path} handed nothing over.`);
  return part;
}
