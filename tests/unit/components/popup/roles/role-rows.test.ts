import { describe, expect, it } from 'vitest';
import { elevatedRows } from '../../../../../components/popup/elevated/elevated-rows';
import { roleRow, roleRows } from '../../../../../components/popup/roles/role-rows';
import type { Account } from '../../../../../utils/pim/account';
import { HOUR_MS } from '../../../../../utils/pim/duration';
import type { Snapshot } from '../../../../../utils/snapshot/shape';
import {
  active,
  ana,
  elevation,
  eligible,
  input,
  NOW_MS,
  overview,
  roles,
  snapshot,
} from '../../../../screens/example';

function namesOf(change: Partial<Snapshot>): string[] {
  const snapshots = [snapshot({ roleDefaults: {}, ...change })];
  const view = { overview: overview(), snapshots, page: undefined, intent: undefined };
  const elevated = elevatedRows(view, [], NOW_MS);
  return roleRows(view, elevated).map((row) => row.eligibility.role.name);
}

describe('roles of several accounts', () => {
  const guest = { ...ana, tenantId: 'f', objectId: 'guest', tenant: { name: 'Aa', domains: [] } };
  const unit = (name: string) => ({
    scope: { id: `/administrativeUnits/${name}`, name, kind: 'administrativeUnit' as const },
  });
  const rowsOf = (accounts: Account[], change: Partial<Snapshot> = {}) => {
    const snapshots = accounts.map((account) => {
      const inUnit = (role: string, name: string) => eligible(role, unit(name), account);
      const eligibilities = [inUnit('Reader', 'a'), inUnit('Reader', 'b'), inUnit('Auditor', 'c')];
      return snapshot({ account, eligibilities, roleDefaults: {}, ...change });
    });
    const view = { overview: overview({ accounts }), snapshots };
    return roleRows({ ...view, page: undefined, intent: undefined }, []).map(
      ({ eligibility, accountTag }) =>
        `${eligibility.role.name} ${accountTag} ${eligibility.scope.name}`,
    );
  };

  it('are sorted by name, then by account', () => {
    expect(rowsOf([ana, guest])).toEqual([
      ...['Auditor Aa c', 'Auditor contoso.com c'],
      ...['Reader Aa a', 'Reader Aa b', 'Reader contoso.com a', 'Reader contoso.com b'],
    ]);
  });

  it('keep their order, whoever signed in last', () => {
    expect(rowsOf([guest, ana])).toEqual(rowsOf([ana, guest]));
  });
});

describe('the list of roles', () => {
  it('is sorted by name', () => {
    expect(namesOf({})).toEqual([...namesOf({})].sort());
  });

  it('begins with the role used last', () => {
    const lastSent = { input: input('x'), atMs: NOW_MS };
    expect(namesOf({ roleDefaults: { [roles.user.key]: { lastSent } } })[0]).toBe(
      'User Administrator',
    );
  });

  it('leaves out a role that is active', () => {
    const activations = [active(roles.user, HOUR_MS, HOUR_MS)];
    expect(namesOf({ activations })).not.toContain('User Administrator');
  });

  it('leaves out a role whose request is on its way', () => {
    expect(namesOf({ elevations: [elevation(roles.user, { state: 'waiting' })] })).not.toContain(
      'User Administrator',
    );
  });

  it('marks high-impact roles, and roles that carry one by the settings', () => {
    const rowOf = (carriers: string[], { key } = roles.user) => {
      const view = { overview: overview({ carriers }), snapshots: [snapshot()] };
      return roleRow({ ...view, page: undefined, intent: undefined }, key);
    };
    expect(rowOf([], roles.global)).toMatchObject({ highImpact: true, mayRenew: false });
    expect(rowOf([])).toMatchObject({ highImpact: false, mayRenew: true });
    expect(rowOf(['user administrator'])).toMatchObject({ highImpact: true, mayRenew: false });
  });

  it('offers a role again after it failed', () => {
    expect(namesOf({ elevations: [elevation(roles.user, { state: 'failed' })] })).toContain(
      'User Administrator',
    );
  });
});
