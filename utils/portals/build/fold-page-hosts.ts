import type { Plugin } from 'vite';
import * as pageHosts from '../centers/page-hosts';

const file = 'utils/portals/centers/page-hosts.ts';

/** The module `centers/page-hosts.ts` with the values that it comes to, instead of their derivation. */
export const foldedPageHosts = (): string =>
  Object.entries(pageHosts)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');

/** For the content script: it runs in every page of a portal and is to load nothing it does not need. */
export const foldPageHosts = (): Plugin => ({
  name: 'fold-page-hosts',
  load: (id) => (id.endsWith(file) ? foldedPageHosts() : undefined),
});
