import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Loads a module of `src/` as the build sees it, for the commands that run outside a browser. `end` lets the process stop. */
export async function load<T>(path: string): Promise<{ module: T; end(): Promise<void> }> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    resolve: { alias: { '@/': `${root}src/` } },
  });
  return { module: (await server.ssrLoadModule(path)) as T, end: () => server.close() };
}
