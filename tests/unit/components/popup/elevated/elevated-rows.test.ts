import { describe, expect, it } from 'vitest';
import { elevatedRows } from '../../../../../components/popup/elevated/elevated-rows';
import type { Pending } from '../../../../../components/popup/elevated/merged-elevations';
import type { Account } from '../../../../../utils/pim/account';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import type { Elevation } from '../../../../../utils/pim/elevation/elevation';
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

describe('the rows under Elevated', () => {
  it('are none when nothing is active or on its way', () => {
    expect(rowsOf({})).toEqual([]);
  });

  it('are the active roles, soonest end first', () => {
    const activations = [active(user, HOUR_MS, HOUR_MS), active(helpdesk, HOUR_MS, MINUTE_MS)];
    expect(rowsOf({ activations }).map((row) => row.key)).toEqual([helpdesk.key, user.key]);
  });

  it.each([
    ['will be renewed', {}, [], true],
    [
      'will not be renewed when the settings say that it carries a high-impact role',
      {},
      ['user administrator'],
      false,
    ],
    ['will not be renewed when another device activated it', { elsewhere: true }, [], false],
  ] as const)('say that a role to be renewed %s', (_, change, carriers, renews) => {
    const activations = [active(user, HOUR_MS, HOUR_MS)];
    const elevations = [elevation(user, { state: 'active', renewal: 'next', ...change })];
    const view = {
      overview: overview({ carriers: [...carriers] }),
      snapshots: [snapshot({ activations, elevations })],
    };
    const rows = elevatedRows({ ...view, page: undefined, intent: undefined }, [], NOW_MS);
    expect(rows).toMatchObject([{ renews, mayRenew: renews }]);
  });

  it('leave out standing assignments', () => {
    const standing = { ...active(user, HOUR_MS, HOUR_MS), kind: 'assigned' as const };
    expect(rowsOf({ activations: [standing] })).toEqual([]);
  });

  it('show an activation as being sent right after the click', () => {
    const pending = { elevationId: 'i', eligibility: user, input: input('x'), atMs: NOW_MS };
    const [row] = rowsOf({}, [pending]);
    expect(row).toMatchObject({ kind: 'elevation', elevation: { id: 'i', state: 'submitting' } });
  });

  it('show an activation once when the snapshot has it, too', () => {
    const taken = elevation(user, { state: 'working' });
    const pending = { elevationId: taken.id, eligibility: user, input: input('x'), atMs: NOW_MS };
    expect(rowsOf({ elevations: [taken] }, [pending])).toHaveLength(1);
  });

  it('show an elevation as active before the lists do', () => {
    const elevations = [
      elevation(user, { state: 'active', startsAtMs: NOW_MS, endsAtMs: NOW_MS + HOUR_MS }),
    ];
    expect(rowsOf({ elevations })).toMatchObject([{ kind: 'active', key: user.key }]);
  });

  it('show a role once when both the lists and the elevation have it', () => {
    const elevations = [elevation(user, { state: 'active', endsAtMs: NOW_MS + HOUR_MS })];
    const rows = rowsOf({ elevations, activations: [active(user, MINUTE_MS, HOUR_MS)] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ kind: 'active', elevation: { state: 'active' } });
  });

  it('keep a failure until it is dismissed', () => {
    expect(rowsOf({ elevations: [elevation(user, { state: 'failed' })] })).toHaveLength(1);
  });

  it('show a role that failed once, as it was asked for last', () => {
    const [first, again] = [1, 2].map((at) =>
      elevation(user, { id: `try ${at}`, state: 'failed', createdAtMs: NOW_MS + at }),
    ) as [Elevation, Elevation];
    expect(rowsOf({ elevations: [again, first] })).toMatchObject([{ elevation: { id: 'try 2' } }]);
    const pending = { elevationId: 'i', eligibility: user, input: input('x'), atMs: NOW_MS + 3 };
    expect(rowsOf({ elevations: [first] }, [pending])).toMatchObject([{ elevation: { id: 'i' } }]);
  });

  it('leave out a failure of a role that is active by now', () => {
    const elevations = [elevation(user, { state: 'failed' })];
    const rows = rowsOf({ elevations, activations: [active(user, MINUTE_MS, HOUR_MS)] });
    expect(rows).toMatchObject([{ kind: 'active' }]);
  });

  it('show requests made elsewhere', () => {
    expect(rowsOf({ requests: [{ ...request, endsAtMs: null }] })).toMatchObject([
      { kind: 'request', key: reports.key },
    ]);
  });

  it('leave out roles that have ended', () => {
    expect(rowsOf({ activations: [active(user, HOUR_MS, -1)] })).toEqual([]);
  });
});

describe('the rows of two accounts', () => {
  const guest = { ...ana, tenantId: 'f', objectId: 'guest', tenant: { name: 'Aa', domains: [] } };

  it('keep their order, whoever signed in last and wherever the active roles are known from', () => {
    const rowsOf = (accounts: Account[], source: 'elevation' | 'list') => {
      const snapshots = accounts.map((account) => {
        const role = eligible('Reader', {}, account);
        const waits = elevation(eligible('Waiting', {}, account), { state: 'waiting' });
        const when = { startsAtMs: NOW_MS, endsAtMs: NOW_MS + HOUR_MS };
        const byElevation = account === ana && source === 'elevation';
        return snapshot({
          account,
          elevations: [
            waits,
            ...(byElevation ? [elevation(role, { state: 'active', ...when })] : []),
          ],
          activations: byElevation ? [] : [active(role, 0, HOUR_MS)],
          requests: [{ ...request, ...eligible('Requested', {}, account), endsAtMs: null }],
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
      expect(rowsOf(accounts, 'list')).toEqual(expected);
      expect(rowsOf(accounts, 'elevation')).toEqual(expected);
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

  it('the stored ends are shown, without a way to end them', () => {
    expect(elevatedRows({ ...view, snapshots: [] }, [], NOW_MS)).toMatchObject([
      { kind: 'active', roleName: 'User Administrator', live: false },
    ]);
  });

  it('fresh lists replace the stored ends', () => {
    expect(elevatedRows({ ...view, snapshots: [snapshot()] }, [], NOW_MS)).toEqual([]);
  });
});
