import { describe, expect, it } from 'vitest';
import { elevatedRows } from '../../../../components/model/elevated-rows';
import { roleRow, roleRows } from '../../../../components/model/role-rows';
import { HOUR_MS } from '../../../../utils/pim/duration';
import type { Snapshot } from '../../../../utils/snapshot/shape';
import { active, ask, item, NOW_MS, overview, roles, snapshot } from '../../../screens/example';

function namesOf(change: Partial<Snapshot>): string[] {
  const snapshots = [snapshot({ remembered: {}, ...change })];
  const view = { overview: overview(), snapshots, page: undefined, intent: undefined };
  const elevated = elevatedRows(view, [], NOW_MS);
  return roleRows(view, elevated).map((row) => row.eligibility.role.name);
}

describe('the list of roles', () => {
  it('is sorted by name', () => {
    expect(namesOf({})).toEqual([...namesOf({})].sort());
  });

  it('begins with the role used last', () => {
    const lastSent = { ask: ask('x'), atMs: NOW_MS };
    expect(namesOf({ remembered: { [roles.user.key]: { lastSent } } })[0]).toBe(
      'User Administrator',
    );
  });

  it('leaves out a role that is active', () => {
    const activations = [active(roles.user, HOUR_MS, HOUR_MS)];
    expect(namesOf({ activations })).not.toContain('User Administrator');
  });

  it('leaves out a role that is under way', () => {
    expect(namesOf({ items: [item(roles.user, { state: 'waiting' })] })).not.toContain(
      'User Administrator',
    );
  });

  it('marks what is high-impact, and what is said to carry such a role', () => {
    const rowOf = (carriers: string[], { key } = roles.user) => {
      const view = { overview: overview({ carriers }), snapshots: [snapshot()] };
      return roleRow({ ...view, page: undefined, intent: undefined }, key);
    };
    expect(rowOf([], roles.global)).toMatchObject({ highImpact: true, mayRenew: false });
    expect(rowOf([])).toMatchObject({ highImpact: false, mayRenew: true });
    expect(rowOf(['user administrator'])).toMatchObject({ highImpact: true, mayRenew: false });
  });

  it('offers a role again after it failed', () => {
    expect(namesOf({ items: [item(roles.user, { state: 'failed' })] })).toContain(
      'User Administrator',
    );
  });
});
