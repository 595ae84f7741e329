import { beforeEach, describe, expect, it } from 'vitest';
import { azureEligible } from '../../emulator/tenants/build-azure';
import { contoso } from '../../emulator/tenants/contoso';
import {
  type Arm,
  type ArmClient,
  activation,
  mine,
  paths,
  requestPath,
  roleGuid,
  startArm,
  version,
} from './arm-client';
import {
  activeInstance,
  eligibleInstance,
  policyAssignment,
  request,
  rules,
} from './arm-field-lists';
import { differences, rowDifferences } from './field-shape';

let arm: Arm;
let ana: ArmClient;
beforeEach(async () => {
  arm = startArm();
  ana = await arm.as(contoso.ana);
});

describe('the published fields, types and casing of', () => {
  it('eligible assignments', async () => {
    const { body } = await ana('GET', paths.eligible + mine);
    expect(body.value).toHaveLength(3);
    expect(rowDifferences(eligibleInstance(), body.value)).toEqual([]);
  });

  it('an eligible assignment with a condition', async () => {
    const condition = "@Resource[Microsoft.Storage/...:name] StringEquals 'x'";
    azureEligible(arm.tenant, contoso.ana, 'Key Vault Administrator', arm.scopeOf('rg-web'), {
      condition,
    });
    const { body } = await ana('GET', paths.eligible + mine);
    const shape = eligibleInstance({ condition: 'text', conditionVersion: 'text' });
    expect(differences(shape, body.value.at(-1))).toEqual([]);
  });

  it('a request just made, read and listed, and the active assignment', async () => {
    const path = requestPath(arm.scopeOf('rg-web'), crypto.randomUUID());
    const made = await ana('PUT', path, activation(roleGuid.contributor));
    const read = await ana('GET', `${path}&$filter=asTarget()`);
    const listed = await ana('GET', paths.requests + mine);
    expect(rowDifferences(request, [made.body, read.body, ...listed.body.value])).toEqual([]);
    const active = await ana('GET', paths.active + mine);
    expect(active.body.value).toHaveLength(1);
    expect(rowDifferences(activeInstance, active.body.value)).toEqual([]);
  });

  it('policies and each of their seventeen rules', async () => {
    const { body } = await ana('GET', `${arm.scopeOf('rg-web').id}${paths.policies}?${version}`);
    const row = body.value[0];
    expect(row.properties.effectiveRules).toHaveLength(17);
    for (const rule of row.properties.effectiveRules) {
      expect(differences(rules[rule.id.split('_')[0]] ?? 'null', rule)).toEqual([]);
    }
    row.properties.effectiveRules = [];
    expect(differences(policyAssignment, row)).toEqual([]);
  });
});

it('scope ids come in several spellings', async () => {
  const { body } = await ana('GET', paths.eligible + mine);
  const scopes = body.value.map((row: { properties: { scope: string } }) => row.properties.scope);
  expect(scopes).toEqual([
    expect.stringMatching(/^\/subscriptions\/[^/]+\/resourcegroups\/rg-web$/),
    expect.stringMatching(/^\/providers\/Microsoft\.Subscription\/subscriptions\/[^/]+$/),
    '/providers/Microsoft.Management/managementGroups/mg-platform',
  ]);
});
