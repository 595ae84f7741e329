import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fullName } from '../../../utils/i18n/assignment-names';
import { likeness } from '../../../utils/i18n/told-apart';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Scope } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { alike } from '../../emulator/tenants/alike';
import {
  azureEligible,
  azureStanding,
  managementGroup,
  resourceGroup,
  subscription,
} from '../../emulator/tenants/build-azure';
import { contoso } from '../../emulator/tenants/contoso';
import { productScopes } from '../emulator/graph-client';
import { clickActivate, openWorker, tenantOf, waitForState } from '../support/open-worker';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
const start = async (world: 'alike' | 'contoso' = 'alike') => {
  emulator = await startEmulator({ world });
};
afterEach(() => emulator.stop());

const nameScopes = ['Group.ReadBasic.All', 'AdministrativeUnit.Read.All'];
const open = async (scopes = nameScopes) => {
  worker = await openWorker(emulator, ['pwd', 'mfa'], {
    signIn: { graphScopes: [...productScopes, ...scopes] },
  });
  await worker.settle();
};
const rows = () => worker.snapshot()?.eligibilities ?? [];
const names = () => rows().map((row) => fullName(row));
const named = (start: string) => names().filter((name) => name.startsWith(start));
const scopes = (kind: Scope['kind']) =>
  rows().flatMap(({ scope }) => (scope.kind === kind ? [scope] : []));
const short = (id: string) => `${id.slice(0, 8)}…`;

/** What was asked for names, as parts of a `$batch`. */
const asked = (part: string): string[] =>
  emulator.control
    .log({ method: 'POST', path: '/$batch' })
    .flatMap(({ requestBody }) => JSON.parse(requestBody).requests as { url: string }[])
    .map(({ url }) => url)
    .filter((url) => url.startsWith(part));
const askedUnits = () => asked('/directory/administrativeUnits/');
const askedGroups = () => asked('/groups?');

describe('equal names', () => {
  beforeEach(async () => {
    await start();
    await open();
  });

  it('are told apart in every row', () => {
    expect(new Set(names().map(likeness)).size).toBe(rows().length);
    const [first = '', second = ''] = alike.subscriptions.map(short);
    expect(named('Contributor · rg-web').sort()).toEqual(
      [
        'Contributor · rg-web · Contoso Production',
        `Contributor · rg-web · ${alike.subscription} · ${first}`,
        `Contributor · rg-web · ${alike.subscription} · ${second}`,
      ].sort(),
    );
    expect(named('Tier 1').sort()).toEqual(
      alike.groups.map((id) => `Tier 1 · ${short(id)} · Member`).sort(),
    );
    expect(named('Contoso Operations').sort()).toEqual(
      alike.customRoles.map((id) => `Contoso Operations · ${short(id)}`).sort(),
    );
    expect(named('Password Administrator').sort()).toEqual(
      alike.units.map((id) => `Password Administrator · Branch office · ${short(id)}`).sort(),
    );
    expect(named('Owner · shop').sort()).toEqual([
      expect.stringContaining('shop · sites · rg-web'),
      expect.stringContaining('shop · vaults · rg-web'),
    ]);
  });

  it('stay told apart on the badge, in the journal and in the history', async () => {
    const web = rows().find(({ scope }) =>
      scope.id.endsWith(`${alike.subscriptions[1]}/resourceGroups/rg-web`),
    )!;
    await clickActivate(worker, web);
    await waitForState(worker, web, 'active');
    const where = `rg-web · ${alike.subscription} · ${short(alike.subscriptions[1] ?? '')}`;
    expect(worker.disk.local.ends).toMatchObject({ data: [{ scopeName: where }] });
    expect(worker.elevations()[0]?.eligibility.scope.within).toEqual([
      alike.subscription,
      short(alike.subscriptions[1] ?? ''),
    ]);
    expect(worker.disk.local.history).toMatchObject({
      data: { entries: [{ scope: { name: 'rg-web', within: expect.any(Array) } }] },
    });
  });
});

describe('a role in an application’s own scope', () => {
  beforeEach(async () => {
    await start();
    await open();
  });

  it('is activated and ended there, not in the tenant', async () => {
    const row = rows().find(({ scope }) => scope.kind === 'app')!;
    expect(fullName(row)).toBe('Message Center Reader · application scope 3f1a0c9e');
    await clickActivate(worker, row);
    await waitForState(worker, row, 'active');
    const [request] = tenantOf(emulator).requests;
    expect(request).toMatchObject({ directoryScopeId: `app:${alike.appScope}` });
    await worker.pass(6 * MINUTE_MS);
    await worker.command({ type: 'end', key: row.key });
    await waitForState(worker, row, 'ended');
  });
});

describe('names that no list brings', () => {
  beforeEach(() => start('contoso'));
  const sales = { name: 'Sales', kind: 'administrativeUnit' };
  const groupNames = ['Intune operators', 'Project Falcon', 'Helpdesk leads'];

  it('are read after the lists, once', async () => {
    await open();
    expect(scopes('administrativeUnit')).toMatchObject([sales]);
    await worker.pass(2 * MINUTE_MS);
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(scopes('administrativeUnit')).toMatchObject([sales]);
    expect(askedUnits()).toHaveLength(1);
    // The lists named the groups.
    expect(askedGroups()).toEqual([]);
  });

  it.each(['null', 'absent'] as const)('are read of groups that lists have as %s', async (how) => {
    emulator.control.expandedGroups(how);
    await open();
    expect(scopes('group').map(({ name }) => name)).toEqual(groupNames);
    expect(askedGroups()).toHaveLength(1);
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(scopes('group').map(({ name }) => name)).toEqual(groupNames);
    expect(askedGroups()).toHaveLength(1);
  });

  it('come with whether a group can hold directory roles', async () => {
    emulator.control.expandedGroups('null');
    tenantOf(emulator).groups[1]!.isAssignableToRole = false;
    await open();
    const known = scopes('group').map(({ name, roleAssignable }) => [name, roleAssignable]);
    expect(known).toContainEqual(['Helpdesk leads', true]);
    expect(known).toContainEqual([tenantOf(emulator).groups[1]!.displayName, false]);
  });

  it('are not asked for where the token cannot read them', async () => {
    await open([]);
    expect([...askedUnits(), ...askedGroups()]).toEqual([]);
    expect(scopes('administrativeUnit')).toMatchObject([{ name: '' }]);
    expect(scopes('group').map(({ name }) => name)).toEqual(['', '', '']);
  });

  it('are asked for once where that is refused', async () => {
    emulator.control.fault({
      match: 'administrativeUnits',
      times: 99,
      effect: { kind: 'respond', status: 403, body: '{}' },
    });
    await open();
    await worker.pass(2 * HOUR_MS);
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(askedUnits()).toHaveLength(1);
  });

  it('are read anew with the policies, after an hour', async () => {
    await open();
    tenantOf(emulator).administrativeUnits[0]!.displayName = 'Sales EMEA';
    await worker.pass(2 * HOUR_MS);
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(scopes('administrativeUnit')).toMatchObject([{ name: 'Sales EMEA' }]);
  });

  it('come before one’s own', async () => {
    await open([]);
    const id = `/administrativeUnits/${contoso.sales.id}`;
    await worker.command({ type: 'nameScope', scopeId: id, name: 'Mine' });
    await worker.settle();
    expect(scopes('administrativeUnit')).toMatchObject([{ name: 'Mine', ownName: true }]);
    worker.signIn.graphScopes = [...productScopes, ...nameScopes];
    emulator.clock.advance(2 * HOUR_MS);
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(scopes('administrativeUnit')).toEqual([{ id, ...sales }]);
  });
});

describe('subscriptions that no row names', () => {
  const named = ['Shop test', 'Shop live'];
  const askedSubscriptions = () =>
    emulator.control
      .log({ method: 'GET' })
      .filter(({ path }) => path.startsWith('/subscriptions?'));
  const webs = () =>
    names()
      .filter((name) => name.startsWith('Contributor · rg-shop'))
      .sort();

  beforeEach(() => start('contoso'));

  function addShops(isReader: boolean): string[] {
    const tenant = tenantOf(emulator);
    const above = managementGroup(tenant, 'mg-shops');
    // Somebody who reads them by a role above them has no row that names them.
    if (isReader) azureStanding(tenant, contoso.ana, 'Reader', above);
    return named.map((name) => {
      const own = subscription(tenant, name, above.id);
      azureEligible(tenant, contoso.ana, 'Contributor', resourceGroup(tenant, own, 'rg-shop'));
      return own.id.slice('/subscriptions/'.length);
    });
  }

  it('are asked for once, where names below them are equal', async () => {
    addShops(true);
    await open();
    const told = named.map((name) => `Contributor · rg-shop · ${name}`).sort();
    expect(webs()).toEqual(told);
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(webs()).toEqual(told);
    expect(askedSubscriptions()).toHaveLength(1);
  });

  it('keep their short id where the person may not read them', async () => {
    const ids = addShops(false);
    await open();
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(webs()).toEqual(ids.map((id) => `Contributor · rg-shop · ${short(id)}`).sort());
    expect(askedSubscriptions()).toHaveLength(1);
  });

  it('are not asked for where every name is alone', async () => {
    await open();
    expect(askedSubscriptions()).toEqual([]);
  });
});
