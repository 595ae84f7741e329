import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contoso } from '../emulator/tenants/contoso';
import { authorizeRequests } from './harness/authorize-requests';
import { expectAccessible } from './harness/axe';
import { launchUplift } from './harness/launch';
import { canWritePolicies, copyUnderOwnId, createManagedPolicy } from './harness/managed-policy';
import { builtExtension, expect, test } from './harness/test';
import { createPopup } from './pages/popup';

/** Chromium reads changed policy files within seconds. */
const FOLLOWED = { timeout: 30_000 };

test.skip(!canWritePolicies(), 'only root may write the policies of this machine');

test('Managed policy applies, is followed when it changes, and is strict where it cannot be read', async ({
  emulator,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'uplift-policy-'));
  const extensionDir = join(folder, 'extension');
  const id = await copyUnderOwnId(builtExtension, extensionDir);
  const policy = createManagedPolicy(id);
  policy.set({ oneClick: 'Never', registration: { clientId: 'c0ffee', tenant: contoso.id } });
  const uplift = await launchUplift({ emulator, extensionDir });
  try {
    const options = await uplift.context.newPage();
    await options.goto(uplift.url('options.html'));
    const note = options.getByRole('alert', { name: 'Settings of your organization' });
    await expect(note).toContainText('One click (oneClick): no role is activated', FOLLOWED);
    await expect(note).toContainText('Application (registration): nobody can sign in');

    const popup = createPopup(await uplift.openPopup(options));
    await popup.signIn();
    await expect(popup.page.getByRole('alert')).toContainText('settings for Uplift cannot be read');
    await popup.page.close();
    expect(authorizeRequests(emulator)).toEqual([]);

    policy.set({
      oneClick: 'never',
      registration: { clientId: contoso.clientId, tenant: contoso.id, cloud: 'global' },
    });
    await expect(note).toHaveCount(0, FOLLOWED);
    const panel = (name: string) => options.getByRole('group', { name, exact: true });
    await expect(panel('Application')).toContainText('Set by your organization');
    await expect(panel('Application').getByLabel('Tenant', { exact: true })).toBeDisabled();
    await expect(panel('Application').getByLabel('Tenant', { exact: true })).toHaveValue(
      contoso.id,
    );
    await expect(panel('Set-up text')).toContainText('A set-up text cannot change it.');
    await expect(panel('Set-up text').getByRole('textbox')).toHaveCount(0);
    const withForm = panel('One click').getByLabel('Always open the form first');
    await expect(withForm).toBeChecked();
    await expect(withForm).toBeDisabled();
    await expectAccessible(options, 'settings of an organization');
    const oneClick = async () =>
      ((await uplift.storage('session')).overview as { oneClick: string }).oneClick;
    await expect.poll(oneClick).toBe('never');

    policy.set({});
    await expect.poll(oneClick, FOLLOWED).toBe('standard');
    await expect(options.getByText('Set by your organization')).toHaveCount(0);
    await expect(withForm).not.toBeChecked();
    await expect(withForm).toBeEnabled();
    expect(uplift.violations).toEqual([]);
  } finally {
    await uplift.close();
    policy.remove();
    await rm(folder, { recursive: true, force: true });
  }
});
