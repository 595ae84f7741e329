import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../utils/pim/duration';
import { resourceScopeKind } from '../../../utils/pim/resource-scope-kind';
import { azureRows } from '../../../utils/surfaces/azure/rows';
import { ana, START_MS } from '../support/records';

const subscription = '/subscriptions/d0000000-0000-4000-8000-000000000001';
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const properties = {
  scope: `${subscription}/resourceGroups/rg-web`,
  roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${reader}`,
  startDateTime: '2026-01-01T00:00:00Z',
  endDateTime: '2026-12-31T00:00:00Z',
  memberType: 'Direct',
  expandedProperties: {
    scope: { displayName: 'rg-web', type: 'resourcegroup' },
    roleDefinition: { displayName: 'Reader', type: 'BuiltInRole' },
  },
};
const eligibility = (change: object = {}) =>
  azureRows.toEligibilities([{ properties: { ...properties, ...change } }], ana)[0]!;
const request = (change: object) =>
  azureRows.toRequests(
    [{ name: 'r', properties: { ...properties, status: 'Provisioned', ...change } }],
    ana,
    START_MS,
  )[0]!;

describe('the key of an Azure assignment', () => {
  it.each([
    ['another casing', { scope: properties.scope.toUpperCase() }],
    ["PIM's prefix", { scope: `/providers/Microsoft.Subscription${properties.scope}` }],
    [
      'a role id of another scope',
      { roleDefinitionId: `/providers/microsoft.authorization/roledefinitions/${reader}` },
    ],
  ])('is the same with %s', (_, change) => {
    expect(eligibility(change).key).toBe(eligibility().key);
  });

  it('differs at another scope', () => {
    expect(eligibility({ scope: subscription }).key).not.toBe(eligibility().key);
  });

  it('is the same for the eligible and the active row', () => {
    const [activation] = azureRows.toActivations(
      [{ properties: { ...properties, assignmentType: 'activated' } }],
      ana,
    );
    expect(activation).toMatchObject({ key: eligibility().key, kind: 'activated' });
  });
});

describe('a row', () => {
  it.each([
    ['', 'tenant'],
    ['/providers/Microsoft.Management/managementGroups/mg', 'managementGroup'],
    [subscription, 'subscription'],
    [`${subscription}/resourcegroups/rg`, 'resourceGroup'],
    [`${subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v`, 'resource'],
  ])('at the scope %j is of the kind %s', (id, kind) => {
    expect(resourceScopeKind(id)).toBe(kind);
  });

  it('without names is named by the last segments of its ids', () => {
    expect(eligibility({ expandedProperties: null })).toMatchObject({
      role: { name: reader },
      scope: { name: 'rg-web' },
    });
  });

  it.each([[{ scope: 'evil.example/x' }], [{ scope: null }], [{ roleDefinitionId: 7 }]])(
    'with %j is left out, and no other row',
    (change) => {
      const rows = [{ properties: { ...properties, ...change } }, { properties }];
      expect(azureRows.toEligibilities(rows, ana)).toHaveLength(1);
    },
  );

  it('has the condition and the full path of its schedule', () => {
    const scheduleId = `${subscription}/providers/x/RoleEligibilitySchedules/1`;
    const change = {
      condition: 'c',
      conditionVersion: null,
      roleEligibilityScheduleId: scheduleId,
    };
    expect(eligibility(change)).toMatchObject({
      scheduleId,
      condition: { text: 'c', version: '2.0' },
    });
  });
});

describe('a request', () => {
  it.each([
    ['provisioned', 'active'],
    ['PendingApproval', 'waiting'],
    ['FailedAsResourceIsLocked', 'failed'],
    ['AdminDenied', 'failed'],
    ['SomethingNew', 'working'],
  ])('that is %s is %s', (status, bucket) => {
    expect(request({ status })).toMatchObject({ status, bucket });
  });

  it('ends its duration after its start', () => {
    const scheduleInfo = {
      startDateTime: new Date(START_MS).toISOString(),
      expiration: { type: 'AfterDuration', duration: 'PT2H' },
    };
    expect(request({ requestType: 'SELFACTIVATE', scheduleInfo })).toMatchObject({
      action: 'activate',
      endsAtMs: START_MS + 2 * HOUR_MS,
    });
  });
});
