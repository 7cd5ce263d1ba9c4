import { ensurePackages, ensureTypes, run } from './ensure.mjs';

/** `run.mjs PROGRAM …`: runs a program of the project, with its packages installed and its own Node. */
const [program, ...args] = process.argv.slice(2);
ensurePackages();
ensureTypes();
process.exit(run(program ?? 'node', args));
