import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../utils/portals/catalogue/catalogue';
import { high, need, type PageRule } from '../../../utils/portals/catalogue/rule';
import { checkCatalogue } from '../../../utils/portals/check-catalogue';
import { locate } from '../../../utils/portals/locate';
import { needAt, needOf } from '../../../utils/portals/need';
import { pageData } from '../../../utils/portals/page-data';
import { data, pages } from './builders';

const reader = { read: need('Reports Reader') };

function pageAt(url: string) {
  const location = locate(url);
  return location && needOf(location, data.catalogue);
}

describe('the check of the catalogue', () => {
  it('finds nothing wrong with ours', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
  });

  it('finds a role that does not exist', () => {
    const rule = high('A', 'a/b', { read: need('Chief Administrator' as never) }, 'task');
    expect(checkCatalogue([rule])).toEqual([
      '"A" names "Chief Administrator", which does not exist',
    ]);
  });

  it('finds two rules for one place, in whatever case', () => {
    const rules = [high('A', 'a/b', reader, 'task'), high('B', 'A/B', reader, 'task')];
    expect(checkCatalogue(rules)).toEqual(['"B" and "A" are both at a/b']);
  });

  it('lets two rules share a place for a reason', () => {
    const second: PageRule = {
      ...high('B', 'a/b', reader, 'task'),
      shares: 'two tabs of one blade',
    };
    expect(checkCatalogue([high('A', 'a/b', reader, 'task'), second])).toEqual([]);
  });
});

describe('the built data', () => {
  it('reads as what the worker expects', () => {
    expect(pageData.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });

  it('knows at least thirty Entra pages and every group of Microsoft 365 pages', () => {
    const keys = Object.keys(data.catalogue.at);
    expect(keys.filter((key) => key.startsWith('microsoft_aad')).length).toBeGreaterThan(30);
    for (const route of ['users', 'guestusers', 'deletedusers', 'groups', 'rbac', 'licenses']) {
      expect(keys).toContain(`m365:${route}`);
    }
  });

  it('holds no raw role action', () => {
    expect(JSON.stringify(data)).not.toMatch(/microsoft\.directory\/|allProperties/);
  });
});

describe('a page', () => {
  it('is known with its title and the role that opens it', () => {
    const page = pageAt(pages.signIns);
    expect(page).toMatchObject({ title: 'Sign-in logs', confidence: 'high' });
    expect(data.roles[needAt(page, 'read')?.least[0] ?? '']?.name).toBe('Reports Reader');
  });

  it('is the same under another URL of its', () => {
    const other = 'https://portal.azure.com/#view/Microsoft_AAD_IAM/SignInLogsList.ReactView';
    expect(pageAt(other)?.key).toBe(pageAt(pages.signIns)?.key);
  });

  it('is opened by whoever may change it', () => {
    const page = pageAt(pages.policies);
    expect(needAt(page, 'read')?.also).toContain(needAt(page, 'manage')?.least[0]);
  });

  it('falls back to the menu it belongs to', () => {
    const url = pages.policies.replace('Policies', 'SomethingNew');
    expect(pageAt(url)?.title).toBe('Conditional Access');
  });

  it('of a deeper route is the page of its beginning', () => {
    expect(pageAt(`${pages.activeUsers}/:/UserDetails/1`)?.title).toBe('Active users');
  });

  it('may be unknown', () => {
    expect(pageAt(pages.home)).toBeUndefined();
  });
});
