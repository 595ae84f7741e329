import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../utils/auth/scopes';
import { createHttp } from '../../../utils/http/http';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { isAzureRoleInEffect } from '../../../utils/surfaces/azure/effect';
import { isDirectoryRoleInEffect } from '../../../utils/surfaces/graph/directory-effect';
import { clientWith } from '../support/client';
import { createFakeNetwork, json } from '../support/fake-network';
import { elevationWith, eligibilityWith } from '../support/records';

async function open(answer: Response | Error, resource: Resource) {
  const { environment, sent } = createFakeNetwork(answer);
  const client = await clientWith(createHttp(environment), 'token', resource);
  return { client, sent };
}
const azureElevation = (roleGuid: string, effect?: Elevation['effect']): Elevation =>
  elevationWith({
    eligibility: eligibilityWith({
      surface: 'azure',
      role: { id: `/providers/x/roleDefinitions/${roleGuid}`, name: 'Role' },
      scope: {
        id: '/subscriptions/1/resourceGroups/rg web',
        name: 'rg web',
        kind: 'resourceGroup',
      },
    }),
    effect,
  });
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const OTHER = '00000000-0000-0000-0000-000000000001';
const allowed = (...actions: string[]) =>
  json({ value: actions.map((action) => ({ actions: [action], notActions: [] })) });

describe('whether a directory role works yet is', () => {
  const mine = (...ids: string[]) =>
    json({ value: ids.map((roleTemplateId) => ({ roleTemplateId })) });

  it.each([
    [
      'true where it is among the person’s roles',
      mine('other', elevationWith().eligibility.role.templateId!.toUpperCase()),
      true,
    ],
    ['false where it is not among them yet', mine('other'), false],
    ['unknown where they cannot be read', json({}, 403), null],
    ['unknown where the answer cannot be read', json('?'), null],
  ])('%s', async (_, answer, expected) => {
    const { client, sent } = await open(answer, 'graph');
    expect(await isDirectoryRoleInEffect(client, elevationWith())).toBe(expected);
    expect(sent[0]?.url).toContain('/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole');
  });
});

describe('whether an Azure role works yet is', () => {
  it.each([
    ['true for Owner where every action is allowed', OWNER, allowed('*/read', '*'), true],
    ['false for Owner where only reading is allowed', OWNER, allowed('*/read'), false],
    ['true for Reader where reading is allowed', READER, allowed('*/READ'), true],
    ['false where nothing is allowed', OTHER, allowed(), false],
    ['false where the permissions may not be read', OTHER, json({}, 403), false],
    ['unknown for a role of unknown actions beside other rights', OTHER, allowed('a/b/c'), null],
    ['unknown where the service fails', OWNER, json({}, 500), null],
  ])('%s', async (_, role, answer, expected) => {
    const { client, sent } = await open(answer, 'arm');
    expect(await isAzureRoleInEffect(client, azureElevation(role))).toBe(expected);
    expect(sent[0]?.url).toContain('/resourceGroups/rg%20web/providers/Microsoft.Authorization/');
  });

  it('true for a role of unknown actions where rights are there that were not there before', async () => {
    const { client } = await open(allowed('a/b/c'), 'arm');
    expect(await isAzureRoleInEffect(client, azureElevation(OTHER, 'notYet'))).toBe(true);
  });
});
