import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A module of the project and all it needs as one script for a page. */
export async function bundleForPage(entry: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@/': `${root}src/` } },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}${entry}`, formats: ['iife'], name: 'cairnInPage' },
    },
  });
  const first = (Array.isArray(output) ? output : [output])[0];
  if (first === undefined || !('output' in first)) throw new Error(`${entry} could not be bundled.`);
  return first.output[0].code;
}
