import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The `age` command; on Debian as root it is installed where it is missing, elsewhere its tests are seen to be skipped. */
export function findAge(): string | undefined {
  const found = (): string | undefined =>
    spawnSync('age', ['--version'], { stdio: 'ignore' }).status === 0 ? 'age' : undefined;
  if (found() === undefined && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    if (spawnSync('apt-get', ['install', '-y', 'age'], quiet).status !== 0) {
      spawnSync('apt-get', ['update'], quiet);
      spawnSync('apt-get', ['install', '-y', 'age'], quiet);
    }
  }
  return found();
}
