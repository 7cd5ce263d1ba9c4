import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtForChromium } from '../browsers/chromium';

/**
 * The build, with what a person would be asked to allow given from the start. The browser's own question cannot be
 * answered by a program; all else is the same files.
 */
export async function grantedBuild(
  built: string = builtForChromium,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-granted-'));
  await cp(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const {
    optional_permissions = [],
    optional_host_permissions,
    ...manifest
  } = JSON.parse(await readFile(path, 'utf8'));
  const granted = {
    ...manifest,
    permissions: [...manifest.permissions, ...optional_permissions],
    host_permissions: [...manifest.host_permissions, ...optional_host_permissions],
  };
  await writeFile(path, JSON.stringify(granted));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
