import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license: { readonly id?: string; readonly name?: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

export interface Bom {
  readonly components: readonly Component[];
  readonly [key: string]: unknown;
}

/**
 * What is shipped, as CycloneDX: from the lock alone, so that the same commit says the same. What npm adds of the moment and
 * of the machine (a number, a time, the name of the folder, its own version) is left out.
 */
export function makeBom(): Bom {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const told = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const {
    serialNumber: _,
    metadata,
    ...bom
  } = JSON.parse(told) as Bom & {
    metadata: { component: { purl: string; name: string; 'bom-ref': string } };
    dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  };
  const { component } = metadata;
  // npm's own `--omit dev` leaves out what a tool needs too (npm 11.19 left out `zod`): the lock knows better.
  const shipped = shippedIn(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock);
  const components = bom.components.filter(({ name: each, version }) => shipped.has(`${each}@${version}`));
  const dependencies = bom.dependencies.filter(({ ref }) => shipped.has(ref) || ref === component['bom-ref']);
  const name = component.purl.replace(/^pkg:npm\/|@[^@]*$/g, '');
  return { ...bom, metadata: { component: { ...component, name } }, components, dependencies };
}

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; dev?: boolean; devOptional?: boolean }>>;
}

/** Names and versions of what is not for development alone. */
function shippedIn({ packages }: Lock): Set<string> {
  const shipped = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
  );
  return new Set(
    shipped.map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
  );
}
