import { describe, expect, it } from 'vitest';
import { groupsRows } from '../../../utils/surfaces/graph/groups-rows';
import { ana, START_MS } from '../support/records';

const groupId = '7e526275-97a8-4dc6-932a-4db521cccf96';
const row = { id: `${groupId}_member_1`, groupId, accessId: 'member' };
const eligibility = (change: object) =>
  groupsRows.rows.toEligibilities([{ ...row, ...change }], ana)[0]!;

describe('an eligible row of a group', () => {
  it('is a role at the group, and is read without schedule, times and name', () => {
    expect(eligibility({})).toMatchObject({
      surface: 'groups',
      role: { id: 'member', name: 'Member' },
      scope: { id: groupId, name: '', kind: 'group' },
      via: 'direct',
      endsAtMs: null,
    });
  });

  it('has the same key in whatever case its ids are', () => {
    const upperCase = eligibility({ groupId: groupId.toUpperCase(), accessId: 'Member' });
    expect(upperCase.key).toBe(eligibility({}).key);
    expect(upperCase.role).toEqual({ id: 'member', name: 'Member' });
  });

  it('as owner has another key than as member', () => {
    expect(eligibility({ accessId: 'owner' }).key).not.toBe(eligibility({}).key);
  });

  it('with an unknown access is named by it', () => {
    expect(eligibility({ accessId: 'Guardian' }).role.name).toBe('Guardian');
  });

  it.each([null, undefined, 'gone', {}])('has no name where the group is %j', (group) => {
    expect(eligibility({ group }).scope.name).toBe('');
  });
});

describe('an active row of a group', () => {
  it.each([
    ['Activated', 'activated'],
    ['assigned', 'assigned'],
  ])('of assignment type %s is %s', (assignmentType, kind) => {
    const [activation] = groupsRows.rows.toActivations([{ ...row, assignmentType }], ana);
    expect(activation?.kind).toBe(kind);
  });
});

describe('a request for a group', () => {
  it('is read with mistyped and missing fields', () => {
    const mistyped = {
      ...row,
      status: 'PendingApproval',
      action: 'SelfActivate',
      createdDateTIme: 1,
    };
    const [request] = groupsRows.rows.toRequests([mistyped], ana, START_MS);
    expect(request).toMatchObject({
      bucket: 'waiting',
      action: 'activate',
      createdAtMs: START_MS,
    });
  });
});
