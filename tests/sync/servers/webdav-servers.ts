import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const user = 'nadia';
export const password = 'moss-under-stones';

/** A real WebDAV server that runs on this machine, with an empty folder of its own. */
export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Kind {
  readonly program: string;
  /** The package of Debian it comes in. */
  readonly packages: readonly string[];
  command(how: {
    readonly folder: string;
    readonly files: string;
    readonly port: number;
  }): Promise<readonly string[]>;
}

const modules = '/usr/lib/apache2/modules';

export const kinds: Readonly<Record<string, Kind>> = {
  lighttpd: {
    program: '/usr/sbin/lighttpd',
    packages: ['lighttpd', 'lighttpd-mod-webdav'],
    async command({ folder, files, port }) {
      await writeFile(join(folder, 'users'), `${user}:${password}\n`);
      const conf = join(folder, 'lighttpd.conf');
      await writeFile(
        conf,
        `server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "${files}"
server.bind = "127.0.0.1"
server.port = ${port}
auth.backend = "plain"
auth.backend.plain.userfile = "${join(folder, 'users')}"
auth.require = ("/" => ("method" => "basic", "realm" => "dav", "require" => "valid-user"))
webdav.activate = "enable"
webdav.sqlite-db-name = "${join(folder, 'lighttpd.db')}"
`,
      );
      return ['-D', '-f', conf];
    },
  },
  apache: {
    program: '/usr/sbin/apache2',
    packages: ['apache2-bin'],
    async command({ folder, files, port }) {
      const conf = join(folder, 'apache.conf');
      const hash = `{SHA}${(await import('node:crypto')).createHash('sha1').update(password).digest('base64')}`;
      await writeFile(join(folder, 'users'), `${user}:${hash}\n`);
      const loaded = [
        'mpm_event',
        'authn_core',
        'authn_file',
        'authz_core',
        'authz_user',
        'auth_basic',
        'dav',
        'dav_fs',
        'unixd',
      ]
        .filter((name) => existsSync(`${modules}/mod_${name}.so`))
        .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
      await writeFile(
        conf,
        `ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${join(folder, 'apache.pid')}"
ErrorLog "${join(folder, 'apache.log')}"
${loaded.join('\n')}
DocumentRoot "${files}"
DavLockDB "${join(folder, 'locks')}"
<Directory "${files}">
  Dav On
  AuthType Basic
  AuthName dav
  AuthUserFile "${join(folder, 'users')}"
  Require valid-user
</Directory>
`,
      );
      return ['-D', 'FOREGROUND', '-f', conf];
    },
  },
  rclone: {
    program: '/usr/bin/rclone',
    packages: [],
    command: async ({ files, port }) => [
      ...['serve', 'webdav', files, '--addr', `127.0.0.1:${port}`],
      ...['--user', user, '--pass', password, '--config', '/dev/null', '--dir-cache-time', '0s'],
    ],
  },
};

/** Installs a server where that is possible. @returns whether it is there */
export function ensureServer(name: string): boolean {
  const kind = kinds[name];
  if (kind === undefined) return false;
  if (existsSync(kind.program) || kind.packages.length === 0) return existsSync(kind.program);
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  try {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...kind.packages], {
      stdio: 'ignore',
      timeout: 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    return false;
  }
  return existsSync(kind.program);
}

export async function runServer(name: string): Promise<RunningServer> {
  const kind = kinds[name];
  if (kind === undefined) throw new Error(`There is no server ${name}.`);
  const folder = await mkdtemp(join(tmpdir(), 'cairn-dav-'));
  const files = join(folder, 'files');
  await mkdir(files);
  const port = await freePort();
  const server = spawn(kind.program, await kind.command({ folder, files, port }), {
    stdio: 'ignore',
    // Web servers that are started as root become another user, who has no way to a folder of root's.
    ...(process.getuid?.() === 0 && name !== 'rclone' ? await asNobody(folder) : {}),
  });
  const url = `http://127.0.0.1:${port}/`;
  await answering(url);
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
      server.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function asNobody(folder: string): Promise<{ uid: number; gid: number }> {
  execFileSync('chown', ['-R', '65534:65534', folder]);
  return { uid: 65534, gid: 65534 };
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`Nothing answers at ${url}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
