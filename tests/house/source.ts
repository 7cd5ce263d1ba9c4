import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the product and what it names. */
export interface SourceFile {
  /** From the project's top, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Imported files and packages; files as paths from the top, without their ending. */
  readonly imports: readonly {
    readonly from: string;
    readonly typeOnly: boolean;
    readonly dynamic: boolean;
  }[];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

function importsOf(path: string, text: string): SourceFile['imports'] {
  return [...text.matchAll(importing)].map((match) => {
    const name = match[2] ?? match[3] ?? '';
    const own = name.startsWith('.')
      ? relative(root, resolve(dirname(join(root, path)), name))
      : name.replace(/^@\//, 'src/').replace(/^@@\//, '');
    return {
      from: own.replaceAll('\\', '/').replace(/\.(ts|tsx)$/, ''),
      typeOnly: match[1] !== undefined,
      dynamic: match[3] !== undefined,
    };
  });
}

/** Every source file under a folder of the project. */
export function sourceUnder(folder: string): SourceFile[] {
  return filesUnder(join(root, folder))
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .map((path) => {
      const name = relative(root, path).replaceAll('\\', '/');
      const text = readFileSync(path, 'utf8');
      return { path: name, text, imports: importsOf(name, text) };
    });
}

/** Every file under a folder, by its path from the top. */
export function pathsUnder(folder: string): string[] {
  return filesUnder(join(root, folder)).map((path) => relative(root, path).replaceAll('\\', '/'));
}
