import { afterEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { openAzure } from '../support/open-azure';

let emulator: Emulator;
afterEach(() => emulator.stop());

async function open() {
  emulator = await startEmulator();
  return openAzure(emulator);
}

describe('the list of Azure roles', () => {
  it('has the roles of all scopes, each with its scope’s name, from three requests', async () => {
    const { list } = await open();
    const listed = await list();
    expect(emulator.world.log).toHaveLength(3);
    expect(listed).toMatchObject({ errors: {}, incomplete: false });
    expect(
      listed.eligibilities.map(({ role, scope }) => [role.name, scope.kind, scope.name]),
    ).toEqual([
      ['Contributor', 'resourceGroup', 'rg-web'],
      ['Owner', 'subscription', 'Contoso Production'],
      ['Reader', 'managementGroup', 'mg-platform'],
    ]);
  });

  it('follows pages, an empty one too', async () => {
    const { list } = await open();
    emulator.control.arm({ pageSize: 1, emptyFirstPage: true });
    expect((await list()).eligibilities).toHaveLength(3);
  });

  it('follows no page to another host', async () => {
    const { list } = await open();
    const body = JSON.stringify({ value: [], nextLink: 'https://graph.microsoft.com/v1.0/me' });
    const effect = { kind: 'respond', status: 200, body } as const;
    emulator.control.fault({ match: 'roleEligibilityScheduleInstances', effect });
    expect(await list()).toMatchObject({ errors: { eligible: { code: 'malformed' } } });
    expect(emulator.control.log({ host: 'graph.microsoft.com' })).toEqual([]);
  });

  it('gives an activation the key of its eligibility, in whatever case the ids are', async () => {
    const { client, azure, list, elevationFor } = await open();
    const elevation = await elevationFor('Contributor');
    await azure.activate(client, elevation);
    const [activation] = (await list()).activations;
    expect(activation).toMatchObject({ key: elevation.eligibility.key, kind: 'activated' });
  });

  it('has an error, not just no rows, for the one of three requests that fails', async () => {
    const { list } = await open();
    const effect = { kind: 'respond', status: 502, body: '<html>bad gateway</html>' } as const;
    emulator.control.fault({ match: 'roleAssignmentScheduleInstances', times: 9, effect });
    const listed = await list();
    expect(listed.errors).toMatchObject({ active: { code: 'serviceFailed' } });
    expect(Object.keys(listed.errors)).toEqual(['active']);
    expect(listed.eligibilities).toHaveLength(3);
  });
});

describe('policies', () => {
  const read = async ({ client, azure, list }: Awaited<ReturnType<typeof open>>) => {
    const { eligibilities } = await list();
    const policies = await azure.readPolicies(client, eligibilities);
    return eligibilities.map(({ key }) => policies[key]);
  };

  it('are those of each role at its scope', async () => {
    const [contributor, owner, reader] = await read(await open());
    expect(contributor).toMatchObject({ kind: 'known', needs: { justification: true } });
    expect(owner).toMatchObject({
      maxDurationMs: 120 * MINUTE_MS,
      needs: {
        authenticationContext: 'c1',
        approval: { approvers: [{ kind: 'group', name: 'Security team' }] },
      },
      notifies: ['security@contoso.com'],
    });
    expect(reader).toMatchObject({ needs: { justification: false, approval: null } });
  });

  it('that may not be read are unknown, and the others known', async () => {
    const opened = await open();
    for (const scope of opened.tenant.azure.scopes) {
      scope.policiesUnreadable = scope.displayName === 'rg-web';
    }
    expect((await read(opened)).map((policy) => policy?.kind)).toEqual([
      'unknown',
      'known',
      'known',
    ]);
  });
});
