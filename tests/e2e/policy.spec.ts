import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contoso } from '../emulator/tenants/contoso';
import { launchUplift } from './harness/launch';
import { copyUnderOwnId, createManagedPolicy, mayManage } from './harness/managed-policy';
import { builtExtension, expect, test } from './harness/test';
import { createPopup } from './pages/popup';

/** Chromium follows its policy files within seconds. */
const FOLLOWED = { timeout: 30_000 };

test.skip(!mayManage(), 'only root may write the policies of this machine');

test('Managed policy holds as it is read, is followed while running, and is strict where it is wrong', async ({
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
    expect(emulator.control.log({ path: '/authorize' })).toEqual([]);

    policy.set({
      oneClick: 'never',
      registration: { clientId: contoso.clientId, tenant: contoso.id, cloud: 'global' },
    });
    await expect(note).toHaveCount(0, FOLLOWED);
    await expect(options.getByText('Your organization has set the application.')).toBeVisible();
    const oneClick = async () =>
      ((await uplift.storage('session')).overview as { oneClick: string }).oneClick;
    await expect.poll(oneClick).toBe('never');

    policy.set({});
    await expect.poll(oneClick, FOLLOWED).toBe('standard');
    await expect(options.getByText('Your organization has set the application.')).toHaveCount(0);
    expect(uplift.violations).toEqual([]);
  } finally {
    await uplift.close();
    policy.remove();
    await rm(folder, { recursive: true, force: true });
  }
});
