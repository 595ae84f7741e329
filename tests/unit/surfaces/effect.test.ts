import { describe, expect, it } from 'vitest';
import type { TokenNeed } from '../../../utils/auth/broker';
import type { Resource } from '../../../utils/auth/scopes';
import { openClient } from '../../../utils/http/client';
import { createHttp } from '../../../utils/http/http';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { isAzureRoleInEffect } from '../../../utils/surfaces/azure/effect';
import { isDirectoryRoleInEffect } from '../../../utils/surfaces/graph/directory-effect';
import { clientWith } from '../support/client';
import { createFakeNetwork, json } from '../support/fake-network';
import { ana, elevationWith, eligibilityWith } from '../support/records';
import { anasToken, tokenWith } from '../support/token-host';

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
  const templateId = elevationWith().eligibility.role.templateId!;
  const naming = (wids: unknown) => tokenWith({ wids });

  it.each([
    ['true where a new token names it', naming(['other', templateId.toUpperCase()]), true],
    ['false where it does not name it yet', naming(['other']), false],
    ['unknown where the token does not say', naming(undefined), null],
    ['unknown where what it says cannot be read', naming('all'), null],
    ['unknown where the token cannot be read', 'opaque', null],
  ])('%s', async (_, token, expected) => {
    const { environment, sent } = createFakeNetwork(json({}));
    const client = await clientWith(createHttp(environment), token);
    expect(await isDirectoryRoleInEffect(client, elevationWith())).toBe(expected);
    expect(sent).toEqual([]);
  });

  it.each([
    ['a custom role', { role: { id: 'custom', name: 'Custom' } }],
    [
      'an administrative unit',
      { scope: { id: '/administrativeUnits/1', name: '', kind: 'administrativeUnit' } },
    ],
    ['one application', { scope: { id: '/1', name: '', kind: 'object' } }],
  ] as const)('unknown for %s, and no token is asked for', async (_, change) => {
    const asked: TokenNeed[] = [];
    const token = async (need: TokenNeed) => {
      asked.push(need);
      return { ok: true as const, value: anasToken(naming([templateId, 'custom'])) };
    };
    const http = createHttp(createFakeNetwork(json({})).environment);
    const opened = await openClient(
      { http, broker: { token } },
      { account: ana, resource: 'graph' },
    );
    const elevation = elevationWith({ eligibility: eligibilityWith(change) });
    expect(opened.ok && (await isDirectoryRoleInEffect(opened.client, elevation))).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('asked of a token that is issued for it, each time', async () => {
    const asked: TokenNeed[] = [];
    const token = async (need: TokenNeed) => {
      asked.push(need);
      const wids = asked.length > 2 ? [templateId] : [];
      return { ok: true as const, value: anasToken(naming(wids)) };
    };
    const http = createHttp(createFakeNetwork(json({})).environment);
    const opened = await openClient(
      { http, broker: { token } },
      { account: ana, resource: 'graph' },
    );
    if (!opened.ok) throw new Error(opened.error.code);
    expect(await isDirectoryRoleInEffect(opened.client, elevationWith())).toBe(false);
    expect(await isDirectoryRoleInEffect(opened.client, elevationWith())).toBe(true);
    expect(asked.map(({ fresh }) => fresh ?? false)).toEqual([false, true, true]);
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
