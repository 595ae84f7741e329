import { describe, expect, it } from 'vitest';
import { buildDataFiles } from '../../../../utils/portals/build/build-data';
import { checkCatalogue } from '../../../../utils/portals/build/check-catalogue';
import { readCenters } from '../../../../utils/portals/build/read-centers';
import { high, need, type PageRule } from '../../../../utils/portals/centers/rule';
import { readDataFiles } from '../../../../utils/portals/data/data-files';
import type { Level, Need } from '../../../../utils/portals/data/page-data';
import { locate } from '../../../../utils/portals/location/locate';
import { needAt, needOf } from '../../../../utils/portals/needs/need';
import { data, pages } from '../builders';

const reader = { read: need('Reports Reader') };

function pageAt(url: string) {
  const location = locate(url);
  return location && needOf(location, data.catalogue);
}

describe('the check of the catalogue', () => {
  it('finds no problem in ours', async () => {
    expect(checkCatalogue((await readCenters()).pages)).toEqual([]);
  });

  it('finds a role that does not exist', () => {
    const rule = high('A', 'a/b', { read: need('Chief Administrator' as never) }, 'task');
    expect(checkCatalogue([rule])).toEqual([
      '"A" names "Chief Administrator", which does not exist',
    ]);
  });

  it('finds two rules for one page, in whatever case', () => {
    const rules = [high('A', 'teams:a', reader, 'task'), high('B', 'teams:A', reader, 'task')];
    expect(checkCatalogue(rules)).toEqual(['"B" and "A" are both at teams:a']);
  });

  it.each([
    ['a suffix', 'Microsoft_AAD_IAM/RiskyUsers.ReactView'],
    ['an unknown portal', 'sales:orders'],
    ['a slash too many', 'teams:users/'],
    ['the home by another name', 'defender:homepage'],
    ['a missing blade', 'Microsoft_AAD_IAM'],
  ])('finds a page that no address leads to: %s', (_, key) => {
    expect(checkCatalogue([high('A', key, reader, 'task')])).toEqual([
      `"A": no address leads to ${key}`,
    ]);
  });

  it('finds one name in two spellings', () => {
    const rules = [
      high('A', 'Ext/Menu/one', reader, 'task'),
      high('B', 'ext/Menu/two', reader, 'task'),
    ];
    expect(checkCatalogue(rules)).toEqual([
      '"B": ext is spelt Ext elsewhere',
      '"B": ext/Menu is spelt Ext/Menu elsewhere',
    ]);
  });

  it('allows two rules for one page where a reason is given', () => {
    const second: PageRule = {
      ...high('B', 'a/b', reader, 'task'),
      shares: 'two tabs of one blade',
    };
    expect(checkCatalogue([high('A', 'a/b', reader, 'task'), second])).toEqual([]);
  });
});

describe('the built data', () => {
  it('reads as what the worker expects', async () => {
    expect(readDataFiles(JSON.parse(JSON.stringify(await buildDataFiles())))).toEqual(data);
  });

  it('is refused when it has another form', () => {
    expect(() => readDataFiles({ roles: {}, catalogue: { pages: [] } } as never)).toThrow();
  });

  it('has at least thirty Entra pages and every group of Microsoft 365 pages', () => {
    const keys = Object.keys(data.catalogue.pageByKey);
    expect(keys.filter((key) => key.startsWith('microsoft_aad')).length).toBeGreaterThan(30);
    for (const route of ['users', 'guestusers', 'deletedusers', 'groups', 'rbac', 'licenses']) {
      expect(keys).toContain(`m365:${route}`);
    }
  });

  it.each([
    ['exchange', 20],
    ['sharepoint', 12],
    ['teams', 25],
    ['defender', 60],
    ['purview', 35],
    ['powerplatform', 12],
    ['fabric', 14],
    ['m365', 100],
  ])('has more than enough pages of %s: %i', (portal, fewest) => {
    const keys = Object.keys(data.catalogue.pageByKey);
    expect(keys.filter((key) => key.startsWith(`${portal}:`)).length).toBeGreaterThan(fewest);
  });

  it('gives every page a title', () => {
    for (const { title } of data.catalogue.pages) expect(title).toMatch(/^e?[A-Z].{1,49}$/);
  });

  it('names every role by its id or with its system', () => {
    const refs = [
      ...data.catalogue.pages.flatMap(({ needs }) => needs),
      ...data.catalogue.calls.map((call) => call.need),
    ];
    for (const ref of refs.flatMap(({ least, also }) => [...least, ...also])) {
      if (!data.roles[ref]) expect(ref).toMatch(/^(azure|intune|purview|defender|exchange):\S/);
    }
  });

  it('contains no role actions', () => {
    expect(JSON.stringify(data)).not.toMatch(/microsoft\.directory\/|allProperties/);
  });
});

describe('a page', () => {
  it('is known with its title and the role that opens it', () => {
    const page = pageAt(pages.signIns);
    expect(page).toMatchObject({ title: 'Sign-in logs', confidence: 'high' });
    expect(data.roles[needAt(page, 'read')?.least[0] ?? '']?.name).toBe('Reports Reader');
  });

  it('is the same under another of its URLs', () => {
    const other = 'https://portal.azure.com/#view/Microsoft_AAD_IAM/SignInLogsList.ReactView';
    expect(pageAt(other)?.key).toBe(pageAt(pages.signIns)?.key);
  });

  it('is also opened by the roles that may change it', () => {
    const page = pageAt(pages.policies);
    expect(needAt(page, 'read')?.also).toContain(needAt(page, 'manage')?.least[0]);
  });

  it('falls back to the menu that it belongs to', () => {
    const url = pages.policies.replace('Policies', 'SomethingNew');
    expect(pageAt(url)?.title).toBe('Conditional Access');
  });

  it('at a deeper route is the page at the beginning of the route', () => {
    expect(pageAt(`${pages.activeUsers}/:/UserDetails/1`)?.title).toBe('Active users');
  });

  it.each([
    [
      'another blade of a known extension',
      'view/Microsoft_Intune_Enrollment/SomethingNew',
      'Intune enrollment',
    ],
    ['a list of a type without a rule', 'browse/Microsoft.Nobody%2FknowsThis', 'Azure resources'],
  ])('has a title even when it is %s', (_, hash, title) => {
    expect(pageAt(`https://portal.azure.com/#${hash}`)?.title).toBe(title);
  });

  it('needs the next higher level where a level has no rule', () => {
    const need = (level: Level, least: string): Need => ({
      level,
      least: [least],
      all: false,
      also: [],
    });
    const manage = need('manage', 'm');
    const create = need('create', 'c');
    expect(needAt({ needs: [manage] }, 'create')).toBe(manage);
    expect(needAt({ needs: [manage] }, 'read')).toBe(manage);
    expect(needAt({ needs: [create] }, 'manage')).toBe(create);
    expect(needAt({ needs: [need('read', 'r')] }, 'manage')).toBeUndefined();
  });

  it('may be unknown', () => {
    expect(pageAt(pages.home)).toBeUndefined();
  });
});
