import { ensurePackages, ensureTypes, env, run } from './ensure.mjs';

/** `walk`: the whole journey of a connected account with the worker dead at every one of its moments; the suite takes some. */
ensurePackages();
ensureTypes();
const walk = ['run', '--project', 'unit', 'tests/accounts/whole-walk.test.ts'];
process.exit(run('vitest', walk, { env: { ...env, CAIRN_WALK: 'all' } }));
