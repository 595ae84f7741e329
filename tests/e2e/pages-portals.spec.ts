import { contoso } from '../emulator/tenants/contoso';
import { guidOf } from '../emulator/tenants/ids';
import { acceptedWrites } from './harness/directory';
import { long } from './harness/long';
import { expect, openList, test } from './harness/test';
import { activateFromCard } from './pages/popup';
import { portalAddress, visit } from './pages/portal';

const open = 'Open Uplift';
const webGroup = `subscriptions/${guidOf('subscription', contoso.id, 'Contoso Production')}/resourceGroups/rg-web`;

test.describe('Every admin center', () => {
  const refused = 'refused part of this page';
  const cases = [
    ['Mailboxes', portalAddress.mailboxes, 'Activate Global Reader', refused],
    ['Active sites', portalAddress.activeSites, 'Activate Global Reader', refused],
    [
      'Meeting policies',
      portalAddress.meetingPolicies,
      'Activate Global Reader',
      'Teams Reader would do',
    ],
    ['DLP policies', portalAddress.dataLossPrevention, 'Activate Global Reader', 'Needs a role'],
    [
      'Environments',
      portalAddress.environments,
      'Request Global Administrator',
      'only Global Administrator',
    ],
    [
      'Compliance policies',
      portalAddress.compliancePolicies,
      'Activate Global Reader',
      'Read Only Operator would do',
    ],
  ] as const;

  test('names the role its pages need', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    for (const [title, address, button, words] of cases) {
      const portal = await visit(uplift, address);
      await portal.expectRefused();
      const popup = await openList(uplift, portal.page);
      const first = popup.card.getByRole('button', { name: /^(Activate|Request)/ }).first();
      await expect(first, title).toHaveAccessibleName(button);
      await expect(popup.card, title).toContainText(title);
      await expect(popup.card, title).toContainText(words);
      await popup.page.close();
      await portal.page.close();
    }
  });

  test('works once the role is active, in any language', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, `${portalAddress.incidents}?l=de`);
    await portal.hint.waitFor(open);
    const popup = await openList(uplift, portal.page);
    await activateFromCard(popup, 'Security Reader');
    await portal.expectData();
    await portal.hint.waitFor('Dismiss');
  });

  test(
    'shows no hint for a refused background call on its home page',
    long,
    async ({ signedIn, uplift, emulator }) => {
      await signedIn.page.close();
      const homes = [
        ['https://admin.exchange.microsoft.com/#/homepage', 'admin.exchange.microsoft.com'],
        ['https://admin.teams.microsoft.com/homepage', 'admin.teams.microsoft.com'],
      ] as const;
      for (const [address, host] of homes) {
        const portal = await visit(uplift, address);
        await expect
          .poll(() => emulator.control.log({ host }).some(({ status }) => status === 403))
          .toBe(true);
        const popup = await openList(uplift, portal.page);
        await expect(popup.card).toContainText('Needs a role that you can activate');
        expect(await portal.hint.text()).toBe('');
        await popup.page.close();
      }
    },
  );
});

test.describe('A page about an Azure resource', () => {
  test('is offered roles at or above its scope, the least privileged first', async ({
    signedIn,
    uplift,
  }) => {
    await signedIn.page.close();
    const address = `https://portal.azure.com/#@${contoso.domain}/resource/${webGroup}/overview`;
    const portal = await visit(uplift, address);
    await portal.expectRefused();
    await portal.hint.waitFor(open);
    const popup = await openList(uplift, portal.page);
    await expect(popup.card).toContainText('Resource group');
    await expect(popup.card).toContainText('Helps if this resource is below mg-platform');
    await popup.card.getByText(/^Other roles/).click();
    await expect(popup.card).toContainText('Broader than this page needs (Reader would do)');
    await popup.press(popup.card, 'Reader · mg-platform');
    await portal.expectData();
    await portal.hint.waitFor('Dismiss');
    expect(await portal.hint.text()).toMatch(/Reader is active until/);
  });
});

test.describe('A person’s own settings', () => {
  test('come before the catalogue: pages, and the roles that groups carry', async ({
    signedIn,
    uplift,
  }) => {
    await signedIn.page.close();
    const strange = 'https://entra.microsoft.com/#view/Contoso_Extension/AuditBlade/~/Log';
    const portal = await visit(uplift, strange);
    await expect
      .poll(async () => JSON.stringify((await uplift.storage('session')).unknownPages))
      .toContain('entra view/contoso_extension/auditblade/log');

    const options = await uplift.context.newPage();
    await options.goto(uplift.url('options.html'));
    await expect(options.getByLabel('Pages Uplift did not know')).toHaveValue(/auditblade/);
    await options.getByRole('button', { name: 'Add a page' }).click();
    await options.getByLabel('Address').fill('example.com/#nothing');
    await options.getByLabel('Role', { exact: true }).fill('Security Reader');
    await options.getByRole('button', { name: 'Save' }).click();
    await expect(options.getByText(/not an address of an admin center/)).toBeVisible();
    await options.getByLabel('Address').fill('entra.microsoft.com/#view/Contoso_Extension/*');
    await options.getByRole('button', { name: 'Add a group' }).click();
    await options.getByLabel('Group, by name or object ID').fill('Intune operators');
    await options.getByLabel('Role it carries').fill('Intune: Read Only Operator');
    await options.getByRole('button', { name: 'Save' }).click();
    await expect(options.getByText('Saved. It is in effect now.')).toBeVisible();
    await options.close();

    await portal.page.bringToFront();
    await portal.hint.waitFor(open);
    expect(await portal.hint.text()).toContain('Security Reader');
    const intune = await visit(uplift, portalAddress.compliancePolicies);
    await intune.expectRefused();
    const popup = await openList(uplift, intune.page);
    const first = popup.card.getByRole('button', { name: /^Activate/ }).first();
    await expect(first).toHaveAccessibleName('Activate Intune operators · Member');
  });
});

test.describe('A page that stays refused', () => {
  test(
    'says first that the portal may be signed in as somebody else',
    long,
    async ({ signedIn, uplift, emulator }) => {
      await signedIn.page.close();
      const portal = await visit(uplift, portalAddress.m365Users, contoso.ben.upn);
      await portal.hint.waitFor(open);
      const popup = await openList(uplift, portal.page);
      await activateFromCard(popup, 'Global Reader');
      await portal.hint.waitFor('Reload');
      await expect
        .poll(() => portal.hint.text())
        .toMatch(/Microsoft 365 may be signed in as someone/);
      expect(acceptedWrites(emulator)).toHaveLength(1);
      const again = await openList(uplift, portal.page);
      await expect(again.card).toContainText(/may be signed in as someone else/);
    },
  );
});

test.describe('An update of the extension while a page is open', () => {
  test('removes the hint, and is announced at the next navigation', async ({
    signedIn,
    uplift,
  }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.signInLogs);
    await portal.hint.waitFor(open);
    await uplift.worker.evaluate(() => chrome.runtime.reload(), undefined).catch(() => undefined);
    await expect.poll(() => portal.hint.text(), { timeout: 15_000 }).toBe('');
    await portal.follow('Users');
    await portal.hint.waitFor('Reload');
    expect(await portal.hint.text()).toContain('Uplift was updated');
    await portal.hint.click('Dismiss');
    await expect.poll(() => portal.hint.text()).toBe('');
  });
});
