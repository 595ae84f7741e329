import { describe, expect, it } from 'vitest';
import { elevatedRows } from '../../../../../components/popup/elevated/elevated-rows';
import { heldWords } from '../../../../../components/popup/roles/held-words';
import { isWithheld, roleRow, roleRows } from '../../../../../components/popup/roles/role-rows';
import type { Account } from '../../../../../utils/pim/account';
import type { Activation } from '../../../../../utils/pim/activation';
import { HOUR_MS } from '../../../../../utils/pim/duration';
import { standingHolds } from '../../../../../utils/pim/standing-holds';
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
  return roleRows(view, elevated, NOW_MS).map((row) => row.eligibility.role.name);
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
    return roleRows({ ...view, page: undefined, intent: undefined }, [], NOW_MS).map(
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

  it('begins with a role that was clicked and came back unsent', () => {
    const draft = { ...input('x'), notSentAtMs: NOW_MS };
    expect(namesOf({ roleDefaults: { [roles.user.key]: { draft } } })[0]).toBe(
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
      return roleRow({ ...view, page: undefined, intent: undefined }, key, NOW_MS);
    };
    expect(rowOf([], roles.global)).toMatchObject({ highImpact: true, mayRenew: false });
    expect(rowOf([])).toMatchObject({ highImpact: false, mayRenew: true });
    expect(rowOf(['user administrator'])).toMatchObject({ highImpact: true, mayRenew: false });
  });

  it('leaves out a role that failed: it stands once, where its next step is', () => {
    expect(namesOf({ elevations: [elevation(roles.user, { state: 'failed' })] })).not.toContain(
      'User Administrator',
    );
  });

  it.each(['denied', 'lapsed', 'cancelled'] as const)(
    'offers a role anew after it was %s',
    (state) => {
      expect(namesOf({ elevations: [elevation(roles.user, { state })] })).toContain(
        'User Administrator',
      );
    },
  );

  const unit = { id: '/administrativeUnits/1', name: 'Berlin office' };
  const below = eligible('User Administrator', { scope: { ...unit, kind: 'administrativeUnit' } });
  const hour = { endsAtMs: NOW_MS + HOUR_MS };
  it.each<[string, Partial<Activation>, ReturnType<typeof eligible>, string | undefined, boolean]>([
    ['its own right', {}, roles.user, 'Always active: there is nothing to activate', true],
    ['its own right for a time', hour, roles.user, 'until 2:20 PM without activation', true],
    ['a right that is over', { endsAtMs: NOW_MS }, roles.user, undefined, false],
    ['a group’s right', { via: 'group' }, roles.user, 'through a group', false],
    ['a right to the whole tenant', {}, below, 'in the whole tenant without', false],
    ['a right to another role', {}, roles.reports, undefined, false],
  ])('says of a role beside %s what is held', (_, change, role, words, withheld) => {
    const standing = { ...roles.user, startsAtMs: null, endsAtMs: null, kind: 'assigned' as const };
    const activations = [{ ...standing, ...change }];
    const eligibilities = [role];
    const view = { overview: overview(), snapshots: [snapshot({ activations, eligibilities })] };
    const [row] = roleRows({ ...view, page: undefined, intent: undefined }, [], NOW_MS);
    const said = row?.held && heldWords(row.held, NOW_MS);
    if (words === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(words);
    expect(row && isWithheld(row)).toBe(withheld);
  });

  it('says of an Azure role what is held above it, by the path', () => {
    const azure = (id: string, kind: 'subscription' | 'resourceGroup') =>
      eligible('Reader', { surface: 'azure', scope: { id, name: id, kind } });
    const above = azure('/subscriptions/One', 'subscription');
    const inside = azure('/subscriptions/one/resourceGroups/rg', 'resourceGroup');
    const beside = azure('/subscriptions/one-more', 'subscription');
    const activation = { ...above, startsAtMs: null, kind: 'assigned' as const };
    const holdOf = standingHolds([activation], NOW_MS);
    expect(holdOf(inside)).toMatchObject({ how: 'broader' });
    expect(holdOf(beside)).toBeUndefined();
    expect(holdOf(above)).toMatchObject({ how: 'own' });
  });
});
