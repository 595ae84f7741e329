import { describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { draftOf } from '../../../utils/pim/elevation/draft-of';
import { mayNarrow, narrowed } from '../../../utils/pim/narrowed';
import { narrowerScope } from '../../../utils/pim/narrower-scope';
import { activationBody } from '../../../utils/surfaces/azure/bodies';
import { ana, elevationWith, eligibilityWith } from '../support/records';

const provider = '/providers/Microsoft.Authorization';
const group = '/providers/Microsoft.Management/managementGroups/mg-platform';
const schedule = `${group}${provider}/roleEligibilitySchedules/4f4d`;
const operator = eligibilityWith({
  key: assignmentKey(accountKey(ana), 'azure', '0b0b', group),
  surface: 'azure',
  role: { id: `${provider}/roleDefinitions/0b0b`, name: 'Blob Data Operator' },
  scope: { id: group, name: 'mg-platform', kind: 'managementGroup' },
  scheduleId: schedule,
  condition: { text: 'only blobs', version: '2.0' },
});
const test = { id: '/subscriptions/7b1a/resourceGroups/rg-Web', name: 'rg-Web' };

describe('an Azure role that is activated below its scope', () => {
  const target = narrowed(operator, test);

  it('is an assignment of its own, of which the eligible one is known', () => {
    expect(target.scope).toEqual({ ...test, kind: 'resourceGroup' });
    expect(target.key).toMatch(/\|azure\|0b0b\|\/subscriptions\/7b1a\/resourcegroups\/rg-web$/);
    expect(target.eligibleKey).toBe(operator.key);
    expect(narrowed(operator, undefined)).toBe(operator);
    expect(narrowed(operator, { id: group.toUpperCase(), name: 'x' })).toBe(operator);
  });

  it('is sent with the schedule and condition of the eligible one, and the role of its subscription', () => {
    const elevation = elevationWith({ eligibility: target });
    expect(activationBody(ana, elevation)).toMatchObject({
      properties: {
        roleDefinitionId: `/subscriptions/7b1a${provider}/roleDefinitions/0b0b`,
        linkedRoleEligibilityScheduleId: schedule,
        condition: 'only blobs',
      },
    });
  });

  it('leaves what was typed, and where, in the form of the eligible one', () => {
    const elevation = elevationWith({ eligibility: target });
    expect(draftOf(elevation)).toEqual({
      key: operator.key,
      typed: { ...elevation.input, scope: test },
    });
  });
});

it.each([
  ['managementGroup', true],
  ['subscription', true],
  ['resourceGroup', true],
  ['resource', false],
] as const)('a role at a %s can be narrowed: %s', (kind, may) => {
  expect(mayNarrow({ ...operator, scope: { ...operator.scope, kind } })).toBe(may);
  expect(mayNarrow({ ...operator, surface: 'directory' })).toBe(false);
});

it.each(['', 'x', '/a/../b', '/a/.', '/a?b', '/a#b', '/a//b', '/a\\b', 'https://a/b'])(
  'a path like %j is no scope',
  (id) => {
    expect(narrowerScope.safeParse({ id, name: 'x' }).success).toBe(false);
  },
);
