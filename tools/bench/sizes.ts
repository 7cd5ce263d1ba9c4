import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const output = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));

/** Kilobytes of the build, gzipped, beside the design's budgets. A page's first view is the page with all that loads with it. */
export function sizes(): object {
  return {
    googleContentScript: { kB: contentScript('google-calendar'), budget: 12 },
    outlookContentScript: { kB: contentScript('outlook-calendar'), budget: 12 },
    background: { kB: kilobytes(gzip('background.js')), budget: 45 },
    /** Where no account is connected its part is never loaded. */
    backgroundWithAccounts: { kB: kilobytes(gzip('background.js', 'accounts.js')) },
    loadedLater: Object.fromEntries(
      [
        'google-open',
        'outlook-open',
        'google-whole',
        'outlook-whole',
        'completion',
        'detection',
        'mentoring',
        'accounts',
      ].map((part) => [part, { kB: kilobytes(gzip(`${part}.js`)) }]),
    ),
    popupFirstView: { kB: firstView('popup.html'), budget: 45 },
    panelFirstView: { kB: firstView('panel.html') },
    wholeExtensionKB: Math.round(weigh(output) / 1000),
  };
}

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

function gzip(...paths: readonly string[]): number {
  return paths.reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(output, path)), { level: 9 }).length,
    0,
  );
}

function contentScript(name: string): number {
  const files = readdirSync(join(output, 'content-scripts')).filter((each) => each.startsWith(`${name}.`));
  return kilobytes(gzip(...files.map((each) => `content-scripts/${each}`)));
}

function firstView(page: string): number {
  const markup = readFileSync(join(output, page), 'utf8');
  const loaded = [...markup.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, path]) =>
    path ? [path] : [],
  );
  return kilobytes(gzip(page, ...loaded));
}

function weigh(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => {
    const path = join(folder, name);
    const file = statSync(path);
    return sum + (file.isDirectory() ? weigh(path) : file.size);
  }, 0);
}
