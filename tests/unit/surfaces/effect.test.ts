import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../utils/auth/scopes';
import { createHttp } from '../../../utils/http/http';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { isAzureRoleInEffect } from '../../../utils/surfaces/azure/effect';
import { isDirectoryRoleInEffect } from '../../../utils/surfaces/graph/directory-effect';
import { createAnswers, json } from '../support/answers';
import { clientWith } from '../support/client';
import { elevationWith, eligibilityWith } from '../support/records';

async function open(answer: Response | Error, resource: Resource) {
  const { environment, sent } = createAnswers(answer);
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

describe('whether a directory role works', () => {
  const mine = (...ids: string[]) =>
    json({ value: ids.map((roleTemplateId) => ({ roleTemplateId })) });

  it.each([
    ['holds', mine('other', elevationWith().eligibility.role.templateId!.toUpperCase()), true],
    ['does not hold yet', mine('other'), false],
    ['cannot be read', json({}, 403), null],
    ['is not answered in words we know', json('?'), null],
  ])('%s', async (_, answer, expected) => {
    const { client, sent } = await open(answer, 'graph');
    expect(await isDirectoryRoleInEffect(client, elevationWith())).toBe(expected);
    expect(sent[0]?.url).toContain('/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole');
  });
});

describe('whether an Azure role works', () => {
  it.each([
    ['Owner by every action', OWNER, allowed('*/read', '*'), true],
    ['not Owner by reading alone', OWNER, allowed('*/read'), false],
    ['Reader by reading', READER, allowed('*/READ'), true],
    ['nothing is allowed', OTHER, allowed(), false],
    ['the scope is closed', OTHER, json({}, 403), false],
    ['a role of unknown actions beside other rights', OTHER, allowed('a/b/c'), null],
    ['the service fails', OWNER, json({}, 500), null],
  ])('%s', async (_, role, answer, expected) => {
    const { client, sent } = await open(answer, 'arm');
    expect(await isAzureRoleInEffect(client, azureElevation(role))).toBe(expected);
    expect(sent[0]?.url).toContain('/resourceGroups/rg%20web/providers/Microsoft.Authorization/');
  });

  it('a role of unknown actions is told by rights that were not there before', async () => {
    const { client } = await open(allowed('a/b/c'), 'arm');
    expect(await isAzureRoleInEffect(client, azureElevation(OTHER, 'notYet'))).toBe(true);
  });
});
