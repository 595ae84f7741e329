import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldedPageHosts } from '../../../../utils/portals/build/fold-page-hosts';
import { readCenters } from '../../../../utils/portals/build/read-centers';
import { centers, portals } from '../../../../utils/portals/centers/centers';
import { cloudsAt, portalAt } from '../../../../utils/portals/centers/known-hosts';
import * as pageHosts from '../../../../utils/portals/centers/page-hosts';
import { apiHostOf, isApiCall } from '../../../../utils/portals/refusals/api-hosts';

const folder = 'utils/portals/centers';
const all = Object.values(centers);

/** Every file of ours that a file imports, itself included, also indirectly. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, types, target = ''] of source.matchAll(
    /^(?:import|export) (type )?[^;]*?from '(\.[^']+)'/gms,
  )) {
    const path = join(dirname(file), target);
    const found = [`${path}.ts`, `${path}.tsx`].find(existsSync);
    if (!types && found) reachedFrom(found, reached);
  }
  return reached;
}

describe('The admin centers', () => {
  it('are the folders that have hosts and pages', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...portals].sort());
    for (const { name } of folders) {
      expect(existsSync(join(folder, name, 'hosts.ts'))).toBe(true);
      expect(existsSync(join(folder, name, 'pages.ts'))).toBe(true);
    }
  });

  it('are those that the README names', () => {
    const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
    const [, list = ''] = /The admin centers are (.*?), under their names/.exec(readme) ?? [];
    expect(list.split(/, | and /).sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it('have no host in common', () => {
    const hosts = all.flatMap(({ hosts }) => hosts);
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  });

  it.each(portals)('limit the script to folders on their own hosts only: %s', async (portal) => {
    const { folders = {} } = await import(`../../../../utils/portals/centers/${portal}/hosts.ts`);
    expect(centers[portal].hosts).toEqual(expect.arrayContaining(Object.keys(folders)));
  });

  it('are inside others only at those centers’ hosts', () => {
    const hosts = all.flatMap(({ hosts }) => hosts);
    for (const address of all.flatMap(({ inside = [] }) => inside)) {
      expect(address).toMatch(/^[^/]+\/[a-z]+$/);
      expect(hosts).toContain(address.split('/')[0]);
    }
  });

  it.each([
    ['https://admin.microsoft.com/exchange', 'exchange'],
    ['https://admin.cloud.microsoft/SharePoint/x', 'sharepoint'],
    ['https://admin.cloud.microsoft/exchanges', 'm365'],
    ['https://admin.exchange.microsoft.com/exchange', 'exchange'],
    ['https://contoso-admin.sharepoint-mil.us/', 'sharepoint'],
    ['https://x.y-admin.sharepoint.com/', undefined],
    ['https://contoso.sharepoint.com/', undefined],
    ['https://constructor/', undefined],
  ])('are found by host and folder: %s', (url, portal) => {
    expect(portalAt(new URL(url))).toBe(portal);
  });

  it.each([
    ['entra.microsoft.com', ['global']],
    ['admin.cloud.microsoft', ['global']],
    ['portal.azure.us', ['usgov', 'dod']],
    ['security.apps.mil', ['usgov', 'dod']],
    ['contoso-admin.sharepoint-mil.us', ['usgov', 'dod']],
    ['contoso-admin.sharepoint.cn', ['china']],
    ['portal.partner.microsoftonline.cn', ['china']],
    ['gcc.admin.powerplatform.microsoft.us', ['global', 'usgov']],
    ['app.powerbigov.us', ['global', 'usgov']],
    ['app.high.powerbigov.us', ['usgov', 'dod']],
  ])('say the accounts of which clouds sign in at %s', (host, clouds) => {
    expect(cloudsAt(host)).toEqual(clouds);
  });

  it('have the hosts of the US government’s community cloud among their hosts', () => {
    for (const { hosts, gcc = [] } of all) expect(hosts).toEqual(expect.arrayContaining(gcc));
  });

  it('have API hosts for every call whose refusal names a need', async () => {
    for (const [host, path] of (await readCenters()).calls) {
      expect(`${host} → ${apiHostOf(host)}`).toBe(`${host} → ${host}`);
      const called = host.replace('*', 'contoso');
      const isSeen = [path, `/beta${path}`].some((variant) => isApiCall(called, variant));
      expect(`${called}${path} ${isSeen}`).toBe(`${called}${path} true`);
    }
  });
});

describe('The script that is loaded into every page', () => {
  it('has the same hosts with and without the build', async () => {
    const url = `data:text/javascript,${encodeURIComponent(foldedPageHosts())}`;
    expect({ ...(await import(/* @vite-ignore */ url)) }).toEqual({ ...pageHosts });
  });

  it.each(['entrypoints/portal.ts', 'entrypoints/background.ts'])(
    'imports no page rules of a center: %s',
    (entry) => {
      const reached = [...reachedFrom(entry)];
      expect(reached).toContain(join(folder, 'page-hosts.ts'));
      expect(
        reached.filter((file) => /centers\/(rule|shared-needs|[^/]+\/(?!hosts))/.test(file)),
      ).toEqual([]);
    },
  );
});
