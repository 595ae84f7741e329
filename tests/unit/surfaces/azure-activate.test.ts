import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { azureEligible, resource, resourceGroup } from '../../emulator/tenants/build-azure';
import { contoso } from '../../emulator/tenants/contoso';
import { openAzure } from '../support/open-azure';
import { ana } from '../support/records';

let emulator: Emulator;
afterEach(() => emulator.stop());

async function open(token?: { acrs: string[] }) {
  emulator = await startEmulator();
  return openAzure(emulator, token);
}
const puts = () => emulator.control.log({ method: 'PUT', path: 'roleAssignmentScheduleRequests' });
const lastBody = () => JSON.parse(puts().at(-1)?.requestBody || 'null');
const requestsPath = 'roleAssignmentScheduleRequests/';

describe('an activation', () => {
  it('is a PUT of the input and nothing else, under the id of the elevation', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Owner');
    await azure.activate(client, elevation);
    expect(puts()[0]?.path).toBe(
      `${elevation.eligibility.scope.id}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/${elevation.id}?api-version=2020-10-01`,
    );
    expect(lastBody()).toEqual({
      properties: {
        requestType: 'SelfActivate',
        principalId: ana.objectId,
        roleDefinitionId: elevation.eligibility.role.id,
        linkedRoleEligibilityScheduleId: expect.stringMatching(
          /^\/.*\/RoleEligibilitySchedules\/[0-9a-f-]{36}$/,
        ),
        justification: 'INC-1042 look at sign-ins',
        scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'PT1H' } },
      },
    });
  });

  it('has the reason exactly as typed, and the ticket', async () => {
    const { client, azure, elevationFor } = await open();
    const input = {
      durationMs: 90 * MINUTE_MS,
      justification: '  "Ünïcode" <b>\n‮ ',
      ticket: { number: 'INC-7', system: 'Now' },
    };
    const outcome = await azure.activate(client, await elevationFor('Contributor', { input }));
    expect(outcome).toMatchObject({ type: 'answered', request: { bucket: 'active' } });
    expect(lastBody().properties).toMatchObject({
      justification: input.justification,
      scheduleInfo: { expiration: { duration: 'PT1H30M' } },
      ticketInfo: { ticketNumber: 'INC-7', ticketSystem: 'Now' },
    });
  });

  it('of a role eligible through a group is for the person, with the condition of the eligibility', async () => {
    const { client, azure, tenant, elevationFor } = await open();
    const web = tenant.azure.scopes.find(({ displayName }) => displayName === 'rg-web')!;
    azureEligible(tenant, contoso.ana, 'Key Vault Administrator', web, {
      groupId: contoso.securityTeam.id,
      condition: '@Resource[x] StringEquals y',
    });
    const elevation = await elevationFor('Key Vault Administrator');
    expect(elevation.eligibility.via).toBe('group');
    expect((await azure.activate(client, elevation)).type).toBe('answered');
    expect(lastBody().properties).toMatchObject({
      principalId: ana.objectId,
      condition: '@Resource[x] StringEquals y',
      conditionVersion: '2.0',
    });
  });

  it('reaches a resource whose group’s name has to be encoded in a URL', async () => {
    const { client, azure, tenant, elevationFor } = await open();
    const production = tenant.azure.scopes.find(({ type }) => type === 'subscription')!;
    const group = resourceGroup(tenant, production, 'rg (50% off) é');
    const vault = resource(tenant, group, 'Microsoft.KeyVault/vaults', 'vault-1');
    azureEligible(tenant, contoso.ana, 'Key Vault Administrator', vault);
    const elevation = await elevationFor('Key Vault Administrator');
    expect(elevation.eligibility.scope).toMatchObject({ kind: 'resource', name: 'vault-1' });
    expect((await azure.activate(client, elevation)).type).toBe('answered');
    const policies = await azure.readPolicies(client, [elevation.eligibility]);
    expect(policies[elevation.eligibility.key]?.kind).toBe('known');
  });

  it.each(['encoded', 'bare403'] as const)(
    'is challenged for the authentication context (%s)',
    async (acrs) => {
      const { client, azure, elevationFor } = await open();
      emulator.control.arm({ acrs });
      const outcome = await azure.activate(client, await elevationFor('Owner'));
      expect(outcome).toMatchObject({
        type: 'challenged',
        claims: expect.stringMatching(/"value":\s*"c1"/),
      });
    },
  );

  it('waits for approval where the policy requires it', async () => {
    const { client, azure, elevationFor } = await open({ acrs: ['c1'] });
    const outcome = await azure.activate(client, await elevationFor('Owner'));
    expect(outcome).toMatchObject({ type: 'answered', request: { bucket: 'waiting' } });
  });

  it('without a reason is refused as such', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Contributor');
    const outcome = await azure.activate(client, {
      ...elevation,
      input: { ...elevation.input, justification: '' },
    });
    expect(outcome).toMatchObject({ type: 'refused', error: { code: 'justificationMissing' } });
  });

  it('sent again exists already, and its request is found', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Reader');
    await azure.activate(client, elevation);
    expect((await azure.activate(client, elevation)).type).toBe('exists');
    expect(await azure.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      request: { id: elevation.id, bucket: 'active' },
      activation: { key: elevation.eligibility.key },
    });
  });

  it('sent again after its request failed gets another request name', async () => {
    const { client, azure, elevationFor } = await open();
    emulator.control.nextOutcome('Failed');
    const elevation = await elevationFor('Reader');
    expect(await azure.activate(client, elevation)).toMatchObject({
      request: { bucket: 'failed' },
    });
    expect(await azure.activate(client, elevation)).toMatchObject({
      request: { bucket: 'active' },
    });
  });

  it('made on another device is found', async () => {
    const { client, azure, elevationFor } = await open();
    await azure.activate(client, await elevationFor('Reader'));
    const elevation = await elevationFor('Reader');
    expect((await azure.activate(client, elevation)).type).toBe('exists');
    expect(await azure.lookUp(client, elevation)).toMatchObject({
      activation: { key: elevation.eligibility.key },
    });
  });

  it('that another device made and that waits for approval is found', async () => {
    const { client, azure, elevationFor } = await open({ acrs: ['c1'] });
    const other = await elevationFor('Owner');
    await azure.activate(client, other);
    const elevation = await elevationFor('Owner', {
      input: { ...other.input, justification: 'another' },
    });
    expect((await azure.activate(client, elevation)).type).toBe('exists');
    expect(await azure.lookUp(client, elevation)).toMatchObject({
      request: { id: other.id, bucket: 'waiting' },
      activation: null,
    });
  });

  it('without an answer is found by its request name, though the list lags', async () => {
    const { client, azure, elevationFor } = await open();
    emulator.control.arm({ listLagMs: 60_000 });
    const elevation = await elevationFor('Contributor');
    emulator.control.fault({ match: requestsPath, effect: { kind: 'dropAfter' } });
    expect((await azure.activate(client, elevation)).type).toBe('noAnswer');
    expect(await azure.lookUp(client, elevation)).toMatchObject({
      type: 'found',
      request: { id: elevation.id, bucket: 'active' },
      activation: null,
    });
  });

  it('that never arrived is not found', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Contributor');
    emulator.control.fault({ match: requestsPath, effect: { kind: 'dropBefore' } });
    await azure.activate(client, elevation);
    expect(await azure.lookUp(client, elevation)).toEqual({
      type: 'found',
      request: null,
      activation: null,
    });
  });

  it('with an answer that cannot be read is in doubt', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Contributor');
    const effect = { kind: 'respond', status: 201, body: '<html>' } as const;
    emulator.control.fault({ match: requestsPath, effect });
    expect((await azure.activate(client, elevation)).type).toBe('noAnswer');
  });

  it('stays in doubt while the look-up fails', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Contributor');
    const effect = { kind: 'respond', status: 500 } as const;
    emulator.control.fault({ match: 'Schedule', times: 99, effect });
    expect((await azure.lookUp(client, elevation)).type).toBe('lookUpFailed');
  });
});

describe('the end of an activation', () => {
  it('is too early in the first five minutes, then succeeds, also where nothing is active any more', async () => {
    const { client, azure, elevationFor } = await open();
    const elevation = await elevationFor('Reader', { startsAtMs: emulator.clock.now() });
    await azure.activate(client, elevation);
    // At first the service does not find the activation, then it is too young (contract §5.4).
    expect((await azure.end(client, elevation)).type).toBe('endTooEarly');
    emulator.control.advance(MINUTE_MS);
    expect((await azure.end(client, elevation)).type).toBe('endTooEarly');
    emulator.control.advance(5 * MINUTE_MS);
    expect((await azure.end(client, elevation)).type).toBe('endDone');
    expect(lastBody()).toEqual({
      properties: {
        requestType: 'SelfDeactivate',
        principalId: ana.objectId,
        roleDefinitionId: elevation.eligibility.role.id,
      },
    });
    expect((await azure.end(client, elevation)).type).toBe('endDone');
  });

  it('that waits for approval withdraws its request', async () => {
    const { client, azure, elevationFor } = await open({ acrs: ['c1'] });
    const elevation = await elevationFor('Owner');
    const outcome = await azure.activate(client, elevation);
    const request = outcome.type === 'answered' ? outcome.request : null;
    expect((await azure.end(client, { ...elevation, request })).type).toBe('endDone');
    expect(await azure.lookUp(client, { ...elevation, request })).toMatchObject({
      request: { bucket: 'ended' },
      activation: null,
    });
  });
});
