/**
 * Scripts of ours that the worker, or a page of a calendar, loads when they are needed: what most of its starts can do
 * without costs them nothing. Each is a build of its own that hands over one part (`offerPart`) under the script's name.
 */
interface Scope {
  cairnParts?: Record<string, unknown>;
  importScripts?(...paths: unknown[]): void;
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(path: string): string },
    ): { createScriptURL(path: string): unknown };
  };
  readonly serviceWorker?: { readonly state: string };
}

const scope = globalThis as unknown as Scope;

let policy: { createScriptURL(path: string): unknown } | undefined;

/** An address of a script, where Trusted Types are asked for: a file of ours beside the worker, and nothing else. */
function scriptAt(path: string): unknown {
  policy ??= scope.trustedTypes?.createPolicy('cairn-parts', {
    createScriptURL(address) {
      if (!/^\/?[a-z-]+\.js$/.test(address)) throw new TypeError('No script of ours.');
      return address;
    },
  });
  return policy ? policy.createScriptURL(path) : path;
}

/**
 * Must run synchronously when the worker starts. A browser that runs a service worker gives it, later on, only scripts it
 * took while it was being installed (Chromium 156, tried: after that also in an event, after a restart of worker or browser).
 */
export function announceParts(names: readonly string[]): void {
  const state = scope.serviceWorker?.state;
  if (state === 'parsed' || state === 'installing')
    for (const name of names) scope.importScripts?.(scriptAt(`${name}.js`));
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

/** The part a script hands over, loaded at the first call. Firefox's background is a page: a script of its own stands in it. */
export async function loadPart<T>(name: string): Promise<T> {
  const path = `/${name}.js`;
  if (offeredPart(name) === undefined) {
    if (scope.importScripts) scope.importScripts(scriptAt(path));
    else await runScript(path);
  }
  const part = offeredPart<T>(name);
  if (part === undefined) throw new Error(`${path} handed nothing over.`);
  return part;
}

/** Firefox's background is a page. */
function runScript(path: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = scriptAt(path) as string;
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(`${path} could not be loaded.`)));
    document.head.append(script);
  });
}
