import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domainsOf } from '../../emulator/domains';
import { type Emulator, startEmulator } from '../../emulator/server';
import { heldBySeveral, several } from '../../emulator/tenants/several';
import { severalAccounts } from '../../emulator/tenants/several-tenants';
import { worldOf } from '../../emulator/tenants/worlds';
import { type Browser, claimsIn, openBrowser, redeem, targetOf } from './sign-in-client';

const world = worldOf('several');
const { contoso, fabrikam, emea } = several;

describe('the world of several accounts', () => {
  it('has nine accounts, each an object of its own in the tenant it names', () => {
    expect(severalAccounts).toHaveLength(9);
    expect(new Set(severalAccounts.map(({ user }) => user.id)).size).toBe(9);
    for (const { tenant, user } of severalAccounts) {
      const own = world.tenants.find(({ id }) => id === tenant.id);
      expect(own?.users).toContainEqual(user);
    }
    const people = world.tenants.flatMap(({ users }) => users);
    expect(people).toHaveLength(severalAccounts.length);
  });

  it('names a guest’s home as the account that is there', () => {
    const guests = severalAccounts.filter(({ user }) => user.home);
    expect(guests).toHaveLength(4);
    for (const { user, username } of guests) {
      const home = world.tenants.find(({ id }) => id === user.home?.tenantId);
      expect(home?.users.find(({ id }) => id === user.home?.userId)?.upn).toBe(username);
    }
  });

  it('makes everybody eligible for the same by name, so that rows differ only by tenant and person', () => {
    for (const tenant of world.tenants) {
      const roleName = (id: string) =>
        tenant.roleDefinitions.find((role) => role.id === id)?.displayName;
      for (const { id } of tenant.users) {
        const mine = tenant.eligibilities.filter(({ principalId }) => principalId === id);
        expect(mine.map((row) => roleName(row.roleDefinitionId))).toEqual(heldBySeveral.roles);
      }
      expect(tenant.groups.map(({ displayName }) => displayName)).toEqual([heldBySeveral.group]);
      expect(tenant.azure.scopes.map(({ displayName }) => displayName)).toEqual([
        heldBySeveral.subscription,
      ]);
    }
  });

  it('has no group, subscription, domain or row twice', () => {
    const ids = world.tenants.flatMap((tenant) => [
      ...tenant.groups.map(({ id }) => id),
      ...tenant.azure.scopes.map(({ id }) => id),
      ...domainsOf(tenant),
      ...tenant.eligibilities.map(({ instanceId }) => instanceId),
      ...tenant.pimGroups.eligibilities.map(({ instanceId }) => instanceId),
      ...tenant.azure.eligibilities.map(({ instanceId }) => instanceId),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the sign-in of the world of several accounts', () => {
  let emulator: Emulator;
  let browser: Browser;
  beforeEach(async () => {
    emulator = await startEmulator({ world: 'several' });
    browser = openBrowser(emulator);
  });
  afterEach(() => emulator.stop());

  it.each(severalAccounts)('signs $username in to $tenant.domain', async (account) => {
    const picker = await browser.authorize({}, account.authority);
    const mfa = await browser.click(picker, /Next/, { address: account.username });
    const { json } = await redeem(browser, await browser.click(mfa, /Approve/));
    expect(claimsIn(json.access_token)).toMatchObject({
      tid: account.tenant.id,
      oid: account.user.id,
    });
    expect(claimsIn(json.id_token).preferred_username).toBe(account.username);
  });

  it('lists the daily account, the administrator account and a namesake separately', async () => {
    const { body } = await browser.authorize({ prompt: 'select_account' });
    const tiles = [...body.matchAll(/<button class="tile"[^>]*>([^<]*)<small>([^<]*)/g)]
      .map(([, name = '', address]) => `${name.trim()}, ${address}`)
      .filter((tile) => tile.startsWith('Ana Ruiz'));
    expect(tiles).toEqual([
      `Ana Ruiz, ${contoso.ana.upn}`,
      `Ana Ruiz, ${contoso.admin.upn}`,
      `Ana Ruiz, ${emea.otherAna.upn}`,
    ]);
  });

  it('keeps the sessions of one person’s two accounts apart', async () => {
    const signIn = async (address: string) => {
      const picker = await browser.authorize({ prompt: 'select_account' }, contoso.id);
      const mfa = await browser.click(picker, /Next/, { address });
      return redeem(browser, await browser.click(mfa, /Approve/));
    };
    await signIn(contoso.ana.upn);
    const { json } = await signIn(contoso.admin.upn);
    expect(claimsIn(json.id_token).oid).toBe(contoso.admin.id);
    const quiet = { prompt: 'none', login_hint: contoso.ana.upn };
    const again = await redeem(browser, await browser.authorize(quiet, contoso.id));
    expect(claimsIn(again.json.id_token).oid).toBe(contoso.ana.id);
    emulator.control.revoke(contoso.ana.id);
    const other = { prompt: 'none', login_hint: contoso.admin.upn };
    expect(targetOf(await browser.authorize(other, contoso.id))).toContain('code=');
  });

  it('lists the namesake and the guest in the second Contoso with their own addresses', async () => {
    const { body } = await browser.authorize({}, 'contosoemea.onmicrosoft.com');
    expect(body).toContain(contoso.ana.upn);
    expect(body).toContain(emea.otherAna.upn);
    expect(body).not.toContain(fabrikam.finn.upn);
  });
});
