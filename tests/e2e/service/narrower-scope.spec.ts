import type { Page } from '@playwright/test';
import type { Emulator } from '../../emulator/server';
import { addDataActionsRole, dataActionsRole } from '../../emulator/tenants/data-actions';
import { expectAccessible } from '../harness/axe';
import type { Uplift } from '../harness/launch';
import { long } from '../harness/long';
import { expect, openList, signIn, test } from '../harness/test';
import { createPopup, type Popup } from '../pages/popup';

const reason = 'INC-1042 read the backup';

/** A popup with the role that a management group takes for none of its own. */
async function openWithRole(emulator: Emulator, uplift: Uplift): Promise<Popup> {
  const [tenant] = emulator.world.tenants;
  const ana = tenant!.users.find(({ displayName }) => displayName === 'Ana Ruiz')!;
  addDataActionsRole(tenant!, ana);
  await signIn(uplift);
  const popup = await openList(uplift);
  await expect(popup.row(popup.roles, dataActionsRole)).toBeVisible();
  return popup;
}

const childReads = ({ control }: Emulator) =>
  control.log().filter(({ path }) => path.includes('eligibleChildResources')).length;
const holdings = ({ world }: Emulator) =>
  world.tenants.flatMap(({ azure }) => azure.requests).map(({ scopeId }) => scopeId);
const find = (page: Page, name: string) => page.getByRole('searchbox', { name: `Find in ${name}` });

test('A role that its management group refuses leads on to where it can be activated', async ({
  emulator,
  uplift,
}) => {
  const popup = await openWithRole(emulator, uplift);
  const { page, elevated } = popup;
  const form = await popup.openForm(dataActionsRole);
  await form.reason.fill(reason);
  await form.submit();
  const failed = popup.row(elevated, dataActionsRole);
  await expect(failed).toContainText('does not activate this role for a whole management group');
  await expect(failed.getByRole('button', { name: /^Try again/ })).toHaveCount(0);
  expect(childReads(emulator)).toBe(0);

  await popup.readyAgain();
  await failed.getByRole('button', { name: /^Choose where/ }).click();
  await expect(find(page, 'mg-platform')).toBeFocused();
  await expect(failed.getByRole('button', { name: 'Contoso Production' }).first()).toBeVisible();
  await expectAccessible(page, 'choosing where');
  await find(page, 'mg-platform').fill('test');
  await expect(failed.getByRole('button', { name: /Contoso Production/ })).toHaveCount(0);
  await failed.getByRole('button', { name: /^Contoso Test/ }).click();
  await expect(failed.getByRole('button', { name: 'Choose where: Contoso Test' })).toBeFocused();
  await expect(failed.getByLabel('Reason')).toHaveValue(reason);
  await failed.getByRole('button', { name: /^Activate/ }).click();

  const active = elevated.getByRole('listitem').filter({ hasText: 'Contoso Test' });
  await expect(active).toContainText('left');
  await expect(popup.row(elevated, dataActionsRole)).toHaveCount(1);
  // The eligible role stands as before.
  await expect(popup.row(popup.roles, dataActionsRole)).toBeVisible();
  expect(holdings(emulator)).toHaveLength(1);
  expect(holdings(emulator)[0]).toMatch(/^\/subscriptions\/[^/]+$/);
});

test('Where is chosen with the keyboard, one level at a time, and a place that is refused leads back', async ({
  emulator,
  uplift,
}) => {
  const popup = await openWithRole(emulator, uplift);
  const { page, elevated } = popup;
  const form = await popup.openForm(dataActionsRole);
  await form.reason.fill(reason);
  await form.root.getByRole('button', { name: /^Choose where/ }).press('Enter');
  await form.root.getByRole('button', { name: 'Look inside: Contoso Test' }).press('Enter');
  await expect(find(page, 'Contoso Test')).toBeFocused();
  await page.keyboard.type('data');
  await page.keyboard.press('Enter');
  expect(holdings(emulator)).toEqual([]);
  await form.root.getByRole('button', { name: /^rg-data/ }).press('Enter');
  expect(childReads(emulator)).toBe(2);
  await popup.readyAgain();
  await form.submit();

  const failed = elevated.getByRole('listitem').filter({ hasText: 'rg-data' });
  await expect(failed).toContainText('does not let you activate this role here');
  await popup.readyAgain();
  await failed.getByRole('button', { name: /^Choose where/ }).click();
  await failed.getByRole('button', { name: 'Contoso Test', exact: false }).first().click();
  await failed.getByRole('button', { name: /^Activate/ }).click();
  await expect(elevated.getByRole('listitem').filter({ hasText: 'Contoso Test' })).toContainText(
    'left',
  );
  await expect(popup.row(elevated, dataActionsRole)).toHaveCount(1);
});

test(
  'Where was chosen survives the popup, and is not forgotten for the whole',
  long,
  async ({ emulator, uplift }) => {
    const popup = await openWithRole(emulator, uplift);
    const form = await popup.openForm(dataActionsRole);
    await form.root.getByRole('button', { name: /^Choose where/ }).click();
    await form.root.getByRole('button', { name: /^Contoso Test/ }).click();
    await form.reason.fill(reason);
    await popup.page.close();
    const again = await openList(uplift);
    const kept = await again.openForm(dataActionsRole);
    await expect(kept.reason).toHaveValue(reason);
    await expect(
      kept.root.getByRole('button', { name: 'Choose where: Contoso Test' }),
    ).toBeVisible();
  },
);

test('Where is chosen at 320 px without scrolling sideways', long, async ({ emulator, uplift }) => {
  const first = await openWithRole(emulator, uplift);
  await first.page.close();
  const page = await uplift.context.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(uplift.url('popup.html'));
  const form = await createPopup(page).openForm(dataActionsRole);
  await form.root.getByRole('button', { name: /^Choose where/ }).click();
  await expect(form.root.getByRole('button', { name: /^Contoso Test/ })).toBeVisible();
  await expectAccessible(page, 'choosing where on a narrow screen');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
