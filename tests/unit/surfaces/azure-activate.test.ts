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
const atRequests = 'roleAssignmentScheduleRequests/';

describe('activating', () => {
  it('puts what was asked and nothing else, under the id of the item', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Owner');
    await azure.activate(access, item);
    expect(puts()[0]?.path).toBe(
      `${item.eligibility.scope.id}/providers/Microsoft.Authorization/roleAssignmentScheduleRequests/${item.id}?api-version=2020-10-01`,
    );
    expect(lastBody()).toEqual({
      properties: {
        requestType: 'SelfActivate',
        principalId: ana.objectId,
        roleDefinitionId: item.eligibility.role.id,
        linkedRoleEligibilityScheduleId: expect.stringMatching(
          /^\/.*\/RoleEligibilitySchedules\/[0-9a-f-]{36}$/,
        ),
        justification: 'INC-1042 look at sign-ins',
        scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'PT1H' } },
      },
    });
  });

  it('sends the reason exactly as typed, and the ticket', async () => {
    const { access, azure, itemFor } = await open();
    const ask = {
      durationMs: 90 * MINUTE_MS,
      justification: '  "Ünïcode" <b>\n‮ ',
      ticket: { number: 'INC-7', system: 'Now' },
    };
    const outcome = await azure.activate(access, await itemFor('Contributor', { ask }));
    expect(outcome).toMatchObject({ type: 'answered', request: { bucket: 'active' } });
    expect(lastBody().properties).toMatchObject({
      justification: ask.justification,
      scheduleInfo: { expiration: { duration: 'PT1H30M' } },
      ticketInfo: { ticketNumber: 'INC-7', ticketSystem: 'Now' },
    });
  });

  it('through a group is for the person, with the condition of the eligibility', async () => {
    const { access, azure, tenant, itemFor } = await open();
    const web = tenant.azure.scopes.find(({ displayName }) => displayName === 'rg-web')!;
    azureEligible(tenant, contoso.ana, 'Key Vault Administrator', web, {
      groupId: contoso.securityTeam.id,
      condition: '@Resource[x] StringEquals y',
    });
    const item = await itemFor('Key Vault Administrator');
    expect(item.eligibility.via).toBe('group');
    expect((await azure.activate(access, item)).type).toBe('answered');
    expect(lastBody().properties).toMatchObject({
      principalId: ana.objectId,
      condition: '@Resource[x] StringEquals y',
      conditionVersion: '2.0',
    });
  });

  it('reaches a resource whose group has a name that means something in a URL', async () => {
    const { access, azure, tenant, itemFor } = await open();
    const production = tenant.azure.scopes.find(({ type }) => type === 'subscription')!;
    const group = resourceGroup(tenant, production, 'rg (50% off) é');
    const vault = resource(tenant, group, 'Microsoft.KeyVault/vaults', 'vault-1');
    azureEligible(tenant, contoso.ana, 'Key Vault Administrator', vault);
    const item = await itemFor('Key Vault Administrator');
    expect(item.eligibility.scope).toMatchObject({ kind: 'resource', name: 'vault-1' });
    expect((await azure.activate(access, item)).type).toBe('answered');
    const policies = await azure.readPolicies(access, [item.eligibility]);
    expect(policies[item.eligibility.key]?.kind).toBe('known');
  });

  it.each(['encoded', 'bare403'] as const)(
    'asks for the authentication context (%s)',
    async (acrs) => {
      const { access, azure, itemFor } = await open();
      emulator.control.arm({ acrs });
      const outcome = await azure.activate(access, await itemFor('Owner'));
      expect(outcome).toMatchObject({
        type: 'challenged',
        claims: expect.stringMatching(/"value":\s*"c1"/),
      });
    },
  );

  it('waits for approval', async () => {
    const { access, azure, itemFor } = await open({ acrs: ['c1'] });
    const outcome = await azure.activate(access, await itemFor('Owner'));
    expect(outcome).toMatchObject({ type: 'answered', request: { bucket: 'waiting' } });
  });

  it('without a reason is refused in words', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Contributor');
    const outcome = await azure.activate(access, {
      ...item,
      ask: { ...item.ask, justification: '' },
    });
    expect(outcome).toMatchObject({ type: 'refused', error: { code: 'justificationMissing' } });
  });

  it('the same item again is told to exist, and its request is found', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Reader');
    await azure.activate(access, item);
    expect((await azure.activate(access, item)).type).toBe('exists');
    expect(await azure.lookUp(access, item)).toMatchObject({
      type: 'found',
      request: { id: item.id, bucket: 'active' },
      activation: { key: item.eligibility.key },
    });
  });

  it('again after the request failed goes under another name', async () => {
    const { access, azure, itemFor } = await open();
    emulator.control.nextOutcome('Failed');
    const item = await itemFor('Reader');
    expect(await azure.activate(access, item)).toMatchObject({ request: { bucket: 'failed' } });
    expect(await azure.activate(access, item)).toMatchObject({ request: { bucket: 'active' } });
  });

  it('an active role from another device is found', async () => {
    const { access, azure, itemFor } = await open();
    await azure.activate(access, await itemFor('Reader'));
    const item = await itemFor('Reader');
    expect((await azure.activate(access, item)).type).toBe('exists');
    expect(await azure.lookUp(access, item)).toMatchObject({
      activation: { key: item.eligibility.key },
    });
  });

  it('a request that waits from another device is found', async () => {
    const { access, azure, itemFor } = await open({ acrs: ['c1'] });
    const other = await itemFor('Owner');
    await azure.activate(access, other);
    const item = await itemFor('Owner', { ask: { ...other.ask, justification: 'another' } });
    expect((await azure.activate(access, item)).type).toBe('exists');
    expect(await azure.lookUp(access, item)).toMatchObject({
      request: { id: other.id, bucket: 'waiting' },
      activation: null,
    });
  });

  it('without an answer is found by its name, though the list lags', async () => {
    const { access, azure, itemFor } = await open();
    emulator.control.arm({ listLagMs: 60_000 });
    const item = await itemFor('Contributor');
    emulator.control.fault({ match: atRequests, effect: { kind: 'dropAfter' } });
    expect((await azure.activate(access, item)).type).toBe('noAnswer');
    expect(await azure.lookUp(access, item)).toMatchObject({
      type: 'found',
      request: { id: item.id, bucket: 'active' },
      activation: null,
    });
  });

  it('that never arrived is not found', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Contributor');
    emulator.control.fault({ match: atRequests, effect: { kind: 'dropBefore' } });
    await azure.activate(access, item);
    expect(await azure.lookUp(access, item)).toEqual({
      type: 'found',
      request: null,
      activation: null,
    });
  });

  it('with an answer that cannot be read is in doubt', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Contributor');
    const effect = { kind: 'respond', status: 201, body: '<html>' } as const;
    emulator.control.fault({ match: atRequests, effect });
    expect((await azure.activate(access, item)).type).toBe('noAnswer');
  });

  it('is in doubt while nothing can be looked up', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Contributor');
    const effect = { kind: 'respond', status: 500 } as const;
    emulator.control.fault({ match: 'Schedule', times: 99, effect });
    expect((await azure.lookUp(access, item)).type).toBe('lookUpFailed');
  });
});

describe('ending', () => {
  it('is too early in the first five minutes, then done; nothing active is done too', async () => {
    const { access, azure, itemFor } = await open();
    const item = await itemFor('Reader', { startsAtMs: emulator.clock.now() });
    await azure.activate(access, item);
    // First the service does not know the activation, then it is too young (contract §5.4).
    expect((await azure.end(access, item)).type).toBe('endTooEarly');
    emulator.control.advance(MINUTE_MS);
    expect((await azure.end(access, item)).type).toBe('endTooEarly');
    emulator.control.advance(5 * MINUTE_MS);
    expect((await azure.end(access, item)).type).toBe('endDone');
    expect(lastBody()).toEqual({
      properties: {
        requestType: 'SelfDeactivate',
        principalId: ana.objectId,
        roleDefinitionId: item.eligibility.role.id,
      },
    });
    expect((await azure.end(access, item)).type).toBe('endDone');
  });

  it('a request that waits withdraws it', async () => {
    const { access, azure, itemFor } = await open({ acrs: ['c1'] });
    const item = await itemFor('Owner');
    const outcome = await azure.activate(access, item);
    const request = outcome.type === 'answered' ? outcome.request : null;
    expect((await azure.end(access, { ...item, request })).type).toBe('endDone');
    expect(await azure.lookUp(access, { ...item, request })).toMatchObject({
      request: { bucket: 'ended' },
      activation: null,
    });
  });
});
