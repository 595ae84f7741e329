import type { Plugin } from 'vite';

/**
 * Vite puts a helper around every `import()` that first preloads the chunks and styles it needs:
 * 0.7 kB to parse before the popup's first paint. An extension's files lie on this disk, and a lazy
 * part brings no styles of its own, so the import stands alone.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
