import type { Plugin } from 'vite';

/**
 * Lets Vitest run Google's generated clients as the build does: over the alias of `googleapis-common`. They are CommonJS,
 * whose `require` passes every alias by; here each `require` becomes an import.
 */
export function googleClients(): Plugin {
  return {
    name: 'google-clients-as-modules',
    enforce: 'pre',
    transform(code, id) {
      if (!/@googleapis\/\w+\/build\/\w+\.js/.test(id)) return undefined;
      const names = [...new Set([...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name))];
      const exported = [...new Set([...code.matchAll(/^exports\.(\w+) = /gm)].map(([, name = '']) => name))];
      return [
        ...names.map((name, index) => `import * as required${index} from '${name}';`),
        `const required = {${names.map((name, index) => `'${name}': required${index}`).join(', ')}};`,
        'const exports = {}, require = (name) => required[name];',
        `(function () {${code}\n})();`,
        ...exported.map((name) => `const out_${name} = exports.${name}; export { out_${name} as ${name} };`),
      ].join('\n');
    },
  };
}
