import { describe, expect, it } from 'vitest';
import { elevatedRows } from '../../../../../components/popup/elevated/elevated-rows';
import type { Pending } from '../../../../../components/popup/elevated/merged-elevations';
import type { Account } from '../../../../../utils/pim/account';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
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

const { user, helpdesk, reports } = roles;
const rowsOf = (change: Partial<Snapshot>, pending: Pending[] = []) =>
  elevatedRows(
    { overview: overview(), snapshots: [snapshot(change)], page: undefined, intent: undefined },
    pending,
    NOW_MS,
  );
const request = {
  ...reports,
  id: 'r1',
  action: 'activate' as const,
  bucket: 'waiting' as const,
  status: 'PendingApproval',
  justification: '',
  createdAtMs: NOW_MS,
  startsAtMs: null,
  durationMs: null,
  approvalId: null,
};

describe('what stands under Elevated', () => {
  it('is nothing when nothing is active or under way', () => {
    expect(rowsOf({})).toEqual([]);
  });

  it('are the active roles, soonest end first', () => {
    const activations = [active(user, HOUR_MS, HOUR_MS), active(helpdesk, HOUR_MS, MINUTE_MS)];
    expect(rowsOf({ activations }).map((row) => row.key)).toEqual([helpdesk.key, user.key]);
  });

  it.each([
    ['is renewed', {}, [], true],
    [
      'is not renewed when that is said to carry a high-impact role',
      {},
      ['user administrator'],
      false,
    ],
    ['is not renewed when another device made it', { elsewhere: true }, [], false],
  ] as const)('what was to be renewed %s', (_, change, carriers, renews) => {
    const activations = [active(user, HOUR_MS, HOUR_MS)];
    const elevations = [elevation(user, { state: 'active', renewal: 'next', ...change })];
    const view = {
      overview: overview({ carriers: [...carriers] }),
      snapshots: [snapshot({ activations, elevations })],
    };
    const rows = elevatedRows({ ...view, page: undefined, intent: undefined }, [], NOW_MS);
    expect(rows).toMatchObject([{ renews, mayRenew: renews }]);
  });

  it('leaves out rights that are always there', () => {
    const standing = { ...active(user, HOUR_MS, HOUR_MS), kind: 'assigned' as const };
    expect(rowsOf({ activations: [standing] })).toEqual([]);
  });

  it('shows a click at once as being sent', () => {
    const pending = { elevationId: 'i', eligibility: user, input: input('x'), atMs: NOW_MS };
    const [row] = rowsOf({}, [pending]);
    expect(row).toMatchObject({ kind: 'elevation', elevation: { id: 'i', state: 'submitting' } });
  });

  it('shows a click once, when the background has taken it up', () => {
    const taken = elevation(user, { state: 'working' });
    const pending = { elevationId: taken.id, eligibility: user, input: input('x'), atMs: NOW_MS };
    expect(rowsOf({ elevations: [taken] }, [pending])).toHaveLength(1);
  });

  it('believes an elevation that became active before the list says so', () => {
    const elevations = [
      elevation(user, { state: 'active', startsAtMs: NOW_MS, endsAtMs: NOW_MS + HOUR_MS }),
    ];
    expect(rowsOf({ elevations })).toMatchObject([{ kind: 'active', key: user.key }]);
  });

  it('shows a role once when both the list and the elevation know it', () => {
    const elevations = [elevation(user, { state: 'active', endsAtMs: NOW_MS + HOUR_MS })];
    const rows = rowsOf({ elevations, activations: [active(user, MINUTE_MS, HOUR_MS)] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ kind: 'active', elevation: { state: 'active' } });
  });

  it('keeps a failure until it is dismissed', () => {
    expect(rowsOf({ elevations: [elevation(user, { state: 'failed' })] })).toHaveLength(1);
  });

  it('shows requests made elsewhere', () => {
    expect(rowsOf({ requests: [{ ...request, endsAtMs: null }] })).toMatchObject([
      { kind: 'request', key: reports.key },
    ]);
  });

  it('does not show an end that has passed', () => {
    expect(rowsOf({ activations: [active(user, HOUR_MS, -1)] })).toEqual([]);
  });
});

describe('what two accounts hold', () => {
  const guest = { ...ana, tenantId: 'f', objectId: 'guest', tenant: { name: 'Aa', domains: [] } };

  it('keeps its places, whoever signed in last and whatever tells of it', () => {
    const marksOf = (accounts: Account[], tellsAna: 'elevation' | 'list') => {
      const snapshots = accounts.map((account) => {
        const role = eligible('Reader', {}, account);
        const waits = elevation(eligible('Waiting', {}, account), { state: 'waiting' });
        const when = { startsAtMs: NOW_MS, endsAtMs: NOW_MS + HOUR_MS };
        const byElevation = account === ana && tellsAna === 'elevation';
        return snapshot({
          account,
          elevations: [
            waits,
            ...(byElevation ? [elevation(role, { state: 'active', ...when })] : []),
          ],
          activations: byElevation ? [] : [active(role, 0, HOUR_MS)],
          requests: [{ ...request, ...eligible('Asked', {}, account), endsAtMs: null }],
        });
      });
      const view = { overview: overview({ accounts }), snapshots };
      const rows = elevatedRows({ ...view, page: undefined, intent: undefined }, [], NOW_MS);
      return rows.map((row) => `${row.kind} ${row.accountTag}`);
    };
    const kinds = ['elevation', 'request', 'active'];
    const expected = kinds.flatMap((kind) => [`${kind} Aa`, `${kind} contoso.com`]);
    for (const accounts of [
      [ana, guest],
      [guest, ana],
    ]) {
      expect(marksOf(accounts, 'list')).toEqual(expected);
      expect(marksOf(accounts, 'elevation')).toEqual(expected);
    }
  });
});

describe('before any sign-in', () => {
  const end = {
    key: user.key,
    account: user.account,
    roleName: 'User Administrator',
    scopeName: '',
    startsAtMs: NOW_MS - HOUR_MS,
    endsAtMs: NOW_MS + HOUR_MS,
    highImpact: false,
  };
  const view = { overview: overview({ ends: [end] }), page: undefined, intent: undefined };

  it('remembered ends are shown and cannot be ended from here', () => {
    expect(elevatedRows({ ...view, snapshots: [] }, [], NOW_MS)).toMatchObject([
      { kind: 'active', roleName: 'User Administrator', live: false },
    ]);
  });

  it('a fresh list is believed over what was remembered', () => {
    expect(elevatedRows({ ...view, snapshots: [snapshot()] }, [], NOW_MS)).toEqual([]);
  });
});
