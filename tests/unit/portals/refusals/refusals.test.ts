import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { needOf } from '../../../../utils/portals/needs/need';
import { needOfCall, verdictOf } from '../../../../utils/portals/refusals/refusals';
import { data, pages } from '../builders';

const graph = 'graph.microsoft.com';
const call = (path: string, atMs = 0, host = graph) => ({ host, path, atMs });
const background = 'main.iam.ad.ext.azure.com';
const stray = (nr: number, atMs = 0) => call(`/api/feature/${'abc'[nr]}`, atMs, background);

function verdict(url: string, refusals: ReturnType<typeof call>[]) {
  const location = locate(url);
  const page = location && needOf(location, data.catalogue);
  return verdictOf(refusals, page, 0, data.catalogue);
}

describe('a refused call', () => {
  it.each([
    ['/v1.0/auditLogs/signIns', 'Reports Reader'],
    ['/beta/users/{id}', 'User Administrator'],
    ['/v1.0/groups({id})', 'Groups Administrator'],
    ['/v1.0/identity/conditionalAccess/policies', 'Security Reader'],
    ['/v1.0/identityGovernance/lifecycleWorkflows/workflows', 'Lifecycle Workflows Administrator'],
  ])('names the role it needed: %s', (path, role) => {
    const need = needOfCall({ host: graph, path }, data.catalogue);
    expect(data.roles[need?.least[0] ?? '']?.name).toBe(role);
  });

  it('of the Microsoft 365 admin center names the role under both hosts', () => {
    for (const host of ['admin.microsoft.com', 'admin.cloud.microsoft']) {
      const need = needOfCall({ host, path: '/admin/api/billing/subscriptions' }, data.catalogue);
      expect(data.roles[need?.least[0] ?? '']?.name).toBe('Billing Administrator');
    }
  });

  it('names no role when only the beginning of its path is alike', () => {
    expect(needOfCall({ host: graph, path: '/v1.0/usersettings' }, data.catalogue)).toBeUndefined();
  });
});

describe('a page', () => {
  it('is blocked by one refused call that its own need explains', () => {
    expect(verdict(pages.signIns, [call('/v1.0/auditLogs/signIns')])).toMatchObject({
      kind: 'blocked',
      own: true,
    });
  });

  it('is not blocked by a stray call', () => {
    expect(verdict(pages.signIns, [stray(0)]).kind).toBe('open');
    expect(verdict(pages.home, [stray(0), stray(1)]).kind).toBe('open');
  });

  it('is not blocked by a call that another page’s need explains', () => {
    expect(verdict(pages.signIns, [call('/v1.0/users')]).kind).toBe('open');
  });

  it('is blocked by several refused calls while it opens', () => {
    expect(verdict(pages.home, [stray(0), stray(1), stray(2, 3_000)])).toMatchObject({
      kind: 'blocked',
      own: false,
    });
  });

  it('is not blocked by several refused calls one by one later', () => {
    expect(verdict(pages.home, [stray(0), stray(1, 60_000), stray(2, 120_000)]).kind).toBe('open');
  });

  it('is not blocked by one call refused again and again', () => {
    expect(verdict(pages.home, [stray(0), stray(0, 1), stray(0, 2)]).kind).toBe('open');
  });

  it('that is unknown takes its need from the call', () => {
    const found = verdict(pages.home, [call('/v1.0/auditLogs/signIns'), stray(1), stray(2)]);
    const need = found.kind === 'blocked' ? found.need : undefined;
    expect(data.roles[need?.least[0] ?? '']?.name).toBe('Reports Reader');
  });
});
