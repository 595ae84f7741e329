import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { plainImports } from './build/plain-imports';
import { listBundled, writeThirdPartyNotices } from './build/third-party-notices';
import messages from './public/_locales/en/messages.json';
import { cloudOrigins, clouds } from './utils/auth/clouds';
import { contentSecurityPolicy } from './utils/auth/content-security-policy';
import type { CloudName } from './utils/pim/account';
import { buildDataFiles } from './utils/portals/build/build-data';
import { foldPageHosts } from './utils/portals/build/fold-page-hosts';
import { portalMatches } from './utils/portals/build/match-patterns';
import { managedSchema } from './utils/settings/build/managed-schema';

/**
 * A public key whose private key was thrown away: it only fixes the extension's id, and with it the
 * redirect URI that a tenant registers. The stores sign with their own keys.
 */
const idKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuG0WTNs8QvL3EbzFT44qD1xxIZTJl8HudVBhTxsUeYKjMs1c+wJZRL9CjzCAvxPxuTB6czq+77zxpspnaL5bfS+VTxQonfRj4F7VVxeH7toI7/znzoEXlU54UI7wKHk9rWcUM3K2BRASWyknjnOGwRmT4khCdf3ORGcsSsrpoW5gQsegEY9hMdHLWI+m88QnMBvoZCZsWr4PsnaM9mpmsRhexyHNAFFXFgRm9Pu2eRXfGlSV9/RhzcJfUims2WTq5d0yJ/0yHH2RC9oYv8qgZLoywn9WLgKzaJFpNLGNsY1gN2LO+A8cYWsTxd26dmc41e1DlwLkYp+h7EB0M6UzgQIDAQAB';

const otherClouds = (Object.keys(clouds) as CloudName[]).filter((name) => name !== 'global');
const hostPattern = (origin: string): string => `${origin}/*`;

/**
 * One chunk for the modules that the popup and another page both load at their start. They are chosen
 * by name, to keep the schemas out, which the popup does not need.
 */
const popupChunk = {
  name: 'shared',
  minShareCount: 2,
  tags: ['$initial' as const],
  test: /preact|wxt|utils.(i18n|snapshot|messages|auth.clouds|pim.(account-key|duration|pim-error-of|surface-traits|high-impact-roles|last-segment))|components/,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    // Large tables are data files that the worker fetches once, so that its bundle stays small.
    'build:publicAssets': async (_, files) => {
      // The parts from which messages.json is built must not be copied: Firefox refuses to install an
      // extension with a locale folder that has no messages.
      for (const [name, data] of Object.entries(await buildDataFiles())) {
        files.push({ relativeDest: `data/${name}.json`, contents: JSON.stringify(data) });
      }
      const contents = JSON.stringify(managedSchema(messages), null, 2);
      files.push({ relativeDest: 'managed-schema.json', contents });
      for (const name of ['LICENSE', 'NOTICE']) {
        files.push({ relativeDest: name, absoluteSrc: resolve(import.meta.dirname, name) });
      }
    },
    'build:done': ({ config }) => writeThirdPartyNotices(config.outDir),
    // Each small chunk that pages share costs the popup more time than it saves the other pages.
    'vite:build:extendConfig': (entries, config) => {
      const names = entries.map(({ name }) => name);
      config.build = mergeConfig(config.build ?? {}, { license: listBundled(names.join('-')) });
      if (names.includes('portal')) config.plugins = [...(config.plugins ?? []), foldPageHosts()];
      if (!names.includes('popup')) return;
      config.build = mergeConfig(config.build ?? {}, {
        rolldownOptions: { output: { codeSplitting: { groups: [popupChunk] } } },
      });
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push('data/roles.json', 'data/catalogue.json');
    },
  },
  vite: () => ({
    plugins: [plainImports()],
    build: {
      sourcemap: false,
      modulePreload: {
        // Every supported browser preloads modules by itself.
        polyfill: false,
        resolveDependencies: (_, chunks, { hostType }) => (hostType === 'html' ? chunks : []),
      },
    },
  }),
  manifest: async ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'not_allowed',
    permissions: ['identity', 'storage', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen'])],
    host_permissions: cloudOrigins('global').map(hostPattern),
    optional_host_permissions: [...new Set(otherClouds.flatMap(cloudOrigins).map(hostPattern))],
    ...(command === 'build' && {
      content_security_policy: { extension_pages: contentSecurityPolicy() },
    }),
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/active-${size}.png`])),
    action: { default_title: '__MSG_extensionName__', default_popup: 'popup.html' },
    storage: { managed_schema: 'managed-schema.json' },
    content_scripts: [
      {
        matches: await portalMatches(),
        js: ['portal.js'],
        all_frames: true,
        run_at: 'document_start',
      },
    ],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'uplift@uplift-extension.org',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: idKey, minimum_chrome_version: '127', externally_connectable: { ids: [] } }),
  }),
});
