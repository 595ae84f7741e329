import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { builtExtension } from './harness/test';

/** The built files whose names have one of these endings, as path and text. */
async function built(...endings: string[]): Promise<[path: string, text: string][]> {
  const names = await readdir(builtExtension, { recursive: true });
  const wanted = names.filter((name) => endings.some((ending) => name.endsWith(ending)));
  return Promise.all(
    wanted.map(
      async (name): Promise<[string, string]> => [
        name,
        await readFile(join(builtExtension, name), 'utf8'),
      ],
    ),
  );
}

const manifest = async () =>
  JSON.parse(await readFile(join(builtExtension, 'manifest.json'), 'utf8'));

/**
 * Texts of libraries that the checks below would find, and that Uplift's own code never uses. Trusted
 * Types and the security policy would refuse the last two if it did.
 */
const libraryTexts = [
  // Names of element kinds in Preact's renderer, not addresses.
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  // Preact's `dangerouslySetInnerHTML`, which no component uses.
  /\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/,
  // MSAL's region look-up for servers in Azure.
  'http://169.254.169.254/metadata/instance/compute',
];

test.describe('The production build', () => {
  test('requests exactly the documented permissions and hosts', async () => {
    const { permissions, optional_permissions, host_permissions, optional_host_permissions } =
      await manifest();
    expect([...permissions].sort()).toEqual(['alarms', 'identity', 'offscreen', 'storage']);
    expect(optional_permissions ?? []).toEqual([]);
    expect([...host_permissions].sort()).toEqual([
      'https://graph.microsoft.com/*',
      'https://login.microsoftonline.com/*',
      'https://management.azure.com/*',
    ]);
    // Hosts of sovereign clouds, requested when such a cloud is chosen. None is a wildcard.
    expect([...optional_host_permissions].sort()).toEqual([
      'https://dod-graph.microsoft.us/*',
      'https://graph.microsoft.us/*',
      'https://login.microsoftonline.us/*',
      'https://login.partner.microsoftonline.cn/*',
      'https://management.chinacloudapi.cn/*',
      'https://management.usgovcloudapi.net/*',
      'https://microsoftgraph.chinacloudapi.cn/*',
    ]);
  });

  test('runs in the admin portals and their blade frames only', async () => {
    const { content_scripts } = await manifest();
    expect(content_scripts).toHaveLength(1);
    expect([...content_scripts[0].matches].sort()).toEqual([
      'https://*.hosting.azureportal.chinacloudapi.cn/*',
      'https://*.hosting.azureportal.usgovcloudapi.net/*',
      'https://*.hosting.portal.azure.net/*',
      'https://*.reactblade-ms.portal.azure.net/*',
      'https://*.reactblade-rc.portal.azure.net/*',
      'https://*.reactblade.portal.azure.net/*',
      'https://*.sharepoint-mil.us/_layouts/15/online/*',
      'https://*.sharepoint.cn/_layouts/15/online/*',
      'https://*.sharepoint.com/_layouts/15/online/*',
      'https://*.sharepoint.us/_layouts/15/online/*',
      'https://admin.appsplatform.us/*',
      'https://admin.cloud.microsoft/*',
      'https://admin.dod.teams.microsoft.us/*',
      'https://admin.exchange.microsoft.com/*',
      'https://admin.exchange.office365.us/*',
      'https://admin.gov.teams.microsoft.us/*',
      'https://admin.microsoft.com/*',
      'https://admin.powerplatform.microsoft.com/*',
      'https://admin.teams.microsoft.com/*',
      'https://app.fabric.microsoft.com/*',
      'https://app.high.powerbigov.us/*',
      'https://app.mil.powerbigov.us/*',
      'https://app.powerbi.com/*',
      'https://app.powerbigov.us/*',
      'https://compliance.microsoft.com/*',
      'https://compliance.microsoft.us/*',
      'https://endpoint.microsoft.com/*',
      'https://endpoint.microsoft.us/*',
      'https://entra.microsoft.cn/*',
      'https://entra.microsoft.com/*',
      'https://entra.microsoft.us/*',
      'https://entra.microsoftonline.cn/*',
      'https://gcc.admin.powerplatform.microsoft.us/*',
      'https://high.admin.powerplatform.microsoft.us/*',
      'https://intune.microsoft.com/*',
      'https://intune.microsoft.us/*',
      'https://intune.microsoftonline.cn/*',
      'https://ms.portal.azure.com/*',
      'https://mto.security.microsoft.com/*',
      'https://portal.apps.mil/adminportal/*',
      'https://portal.azure.cn/*',
      'https://portal.azure.com/*',
      'https://portal.azure.us/*',
      'https://portal.office365.us/adminportal/*',
      'https://portal.partner.microsoftonline.cn/adminportal/*',
      'https://preview.portal.azure.com/*',
      'https://purview.microsoft.com/*',
      'https://purview.microsoft.us/*',
      'https://purview.microsoftonline.cn/*',
      'https://rc.portal.azure.com/*',
      'https://security.apps.mil/*',
      'https://security.microsoft.com/*',
      'https://security.microsoft.us/*',
      'https://security.microsoftonline.cn/*',
    ]);
  });

  test('can be reached neither by pages nor by other extensions', async () => {
    const { web_accessible_resources, externally_connectable, incognito } = await manifest();
    expect(web_accessible_resources ?? []).toEqual([]);
    expect(externally_connectable).toEqual({ ids: [] });
    expect(incognito).toBe('not_allowed');
  });

  test('has a strict security policy', async () => {
    const policy: string = (await manifest()).content_security_policy.extension_pages;
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => {
        const [name = '', ...values] = rule.split(' ');
        return [name, values];
      }),
    );
    const { 'connect-src': connect = [], ...others } = rules;
    expect(others).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'object-src': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ["'none'"],
    });
    const { host_permissions, optional_host_permissions } = await manifest();
    const hosts = [...host_permissions, ...optional_host_permissions];
    const origins = hosts.map((pattern: string) => pattern.replace(/\/\*$/, ''));
    expect([...connect].sort()).toEqual(["'self'", ...origins].sort());
  });

  for (const danger of [/\beval\(/, /new Function\b/, /\binnerHTML\b/, /document\.write/]) {
    test(`contains no ${danger.source}`, async () => {
      const scripts = (await built('.js')).map(([path, text]) => [path, withoutLibraries(text)]);
      const found = scripts.flatMap(([path, text = '']) => (danger.test(text) ? [path] : []));
      expect(scripts.length).toBeGreaterThan(4);
      expect(found).toEqual([]);
    });
  }

  test('contains no address without TLS, and loads no script from another origin', async () => {
    const found = (await built('.js', '.html', '.css')).flatMap(
      ([path, text]) =>
        withoutLibraries(text)
          .match(/http:\/\/[^\s'"`]*|<script[^>]+src="(?!\/)[^"]*"/g)
          ?.map((address) => `${path}: ${address}`) ?? [],
    );
    expect(found).toEqual([]);
  });
});

test('The production build names no variable of the environment it was built in', async () => {
  const environmentVariable =
    /\b(?:WXT_[A-Z]\w*|VITE_\w+|BASE_URL|MANIFEST_VERSION|import\.meta\.env)\b/;
  const found = (await built('.js')).flatMap(([path, text]) => {
    const name = environmentVariable.exec(text)?.[0];
    return name ? [`${path}: ${name}`] : [];
  });
  expect(found).toEqual([]);
});

for (const browser of ['chrome', 'edge', 'firefox']) {
  test(`The package for ${browser} contains its licence and those of its libraries`, async () => {
    const folder = fileURLToPath(new URL(`../../.output/${browser}-mv3`, import.meta.url));
    test.skip(!existsSync(folder), `not built for ${browser}`);
    const text = (path: string) => readFile(path, 'utf8');
    for (const name of ['LICENSE', 'NOTICE']) {
      expect(await text(join(folder, name))).toBe(await text(name));
    }
    const notices = await text(join(folder, 'THIRD-PARTY-NOTICES.txt'));
    const { dependencies } = JSON.parse(await text('package.json'));
    const libraries = [...Object.keys(dependencies), '@azure/msal-common', '@preact/signals-core'];
    for (const name of [...libraries, 'wxt']) {
      const { version } = JSON.parse(await text(`node_modules/${name}/package.json`));
      expect(notices).toContain(`\n${name} ${version}\nLicence: `);
      if (name === 'wxt') continue;
      const names = await readdir(`node_modules/${name}`);
      const file = names.find((each) => /^licen[sc]e/i.test(each));
      const licence = await text(`node_modules/${name}/${file}`);
      expect(notices, name).toContain(licence.trim().replaceAll('\r\n', '\n'));
    }
    expect(notices).not.toMatch(/vitest|playwright|typescript/i);
    expect(await readdir(folder)).not.toContain('bundled');
  });
}

function withoutLibraries(text: string): string {
  return libraryTexts.reduce<string>(
    (rest, libraryText) => rest.replaceAll(everywhere(libraryText), ''),
    text,
  );
}

const everywhere = (pattern: string | RegExp): string | RegExp =>
  typeof pattern === 'string' ? pattern : new RegExp(pattern, 'g');
