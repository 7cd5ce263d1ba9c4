import type { Plugin } from 'vite';

/**
 * Starts a content script without WXT's own wrapping, which brings a logger that says nothing in a built extension. An
 * error at the start is told by the browser itself.
 */
export function plainStart(): Plugin {
  return {
    name: 'cairn:plain-start',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('content-script-isolated-world-entrypoint')) return null;
      const definition = /import definition from [^;]+;/.exec(code)?.[0];
      if (definition === undefined || !code.includes('await main(new ContentScriptContext('))
        this.error('WXT starts content scripts in another way now: look again.');
      return {
        code: `${definition}
import { ContentScriptContext } from 'wxt/utils/content-script-context';
export default definition.main(new ContentScriptContext(import.meta.env.ENTRYPOINT));`,
        map: null,
      };
    },
  };
}
