import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Emulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { long } from '../harness/long';
import { expect, openList, signIn, test } from '../harness/test';
import { createPopup } from '../pages/popup';
import { createSignIn, signInAs } from '../pages/sign-in';

const armScope = 'https://management.azure.com/.default';

test.describe('Where Azure alone asks to verify', () => {
  test('the other roles are there, and one window for Azure brings its own', async ({
    uplift,
    emulator,
  }) => {
    const policyId = emulator.control.protect('arm');
    await signIn(uplift);
    const popup = await openList(uplift);
    const note = popup.page
      .locator('.note')
      .filter({ hasText: 'Microsoft asks you to verify for Azure resources.' });
    await expect(note).toBeVisible();
    await expect(popup.row(popup.roles, 'Reports Reader')).toBeVisible();
    await expect(popup.row(popup.roles, 'Contributor')).toHaveCount(0);
    await expect(popup.page.getByText('has ended')).toHaveCount(0);
    await expect(popup.page.getByRole('alert')).toHaveCount(0);

    // Which claims the refusal had outlives the worker.
    await uplift.killWorker();
    const logged = emulator.control.log().length;
    const opened = uplift.signInWindow();
    await popup.ready();
    await note.getByRole('button', { name: 'Verify' }).click();
    const window = await opened;
    const closed = window.waitForEvent('close');
    await createSignIn(window).approveMfa();
    await closed;
    await expect(note).toHaveCount(0);
    await expect(popup.row(popup.roles, 'Contributor')).toBeVisible();

    const asked = emulator.control
      .log()
      .slice(logged)
      .filter(({ path }) => path.includes('/authorize?'))
      .map(({ path }) => new URL(path, 'https://login').searchParams)
      .filter((query) => query.get('prompt') !== 'none');
    expect(asked.map((query) => query.get('scope')?.includes(armScope))).toEqual([true]);
    expect(asked[0]?.get('claims')).toContain(policyId);
  });

  test(
    'a window that is closed leaves the note, and the other roles',
    long,
    async ({ uplift, emulator }) => {
      emulator.control.protect('arm', { code: 70043, suberror: 'bad_token', hasClaims: false });
      await signIn(uplift);
      const popup = await openList(uplift);
      const note = popup.page
        .locator('.note')
        .filter({ hasText: 'Microsoft asks you to sign in again for Azure resources.' });
      const opened = uplift.signInWindow();
      await popup.ready();
      await note.getByRole('button', { name: 'Sign in again' }).click();
      await createSignIn(await opened).close();
      await expect(popup.page.getByRole('alert')).toContainText('You closed the sign-in window.');
      await expect(note).toBeVisible();
      await expect(popup.row(popup.roles, 'Reports Reader')).toBeVisible();
    },
  );
});

test(
  'A token that is over by the service’s clock only is renewed without a word',
  long,
  async ({ emulator, signedIn, uplift }) => {
    await expect(signedIn.row(signedIn.roles, 'Contributor')).toBeVisible();
    // The device's clock stays behind: MSAL takes its tokens for good.
    emulator.clock.advance(70 * MINUTE_MS);
    const logged = emulator.control.log().length;
    await signedIn.page.getByRole('button', { name: 'Refresh' }).click();
    const calls = () => emulator.control.log().slice(logged);
    await expect
      .poll(() => calls().some(({ path, status }) => path.includes('$batch') && status === 200))
      .toBe(true);
    expect(calls().filter(({ status }) => status === 401).length).toBeGreaterThan(0);
    await expect(signedIn.page.getByRole('alert')).toHaveCount(0);
    await expect(signedIn.page.getByText('has ended')).toHaveCount(0);
    await expect(signedIn.row(signedIn.roles, 'Contributor')).toBeVisible();
    expect(calls().filter(({ path }) => path.includes('/authorize'))).toEqual([]);
    expect(uplift.violations).toEqual([]);
  },
);

test.describe('After a restart of the browser, without a session at Microsoft', () => {
  test('what is remembered is said as such, and one click signs in', async ({
    uplift,
    signedIn,
  }) => {
    await signedIn.press(signedIn.roles, 'Helpdesk Administrator');
    await expect(signedIn.row(signedIn.elevated, 'Helpdesk Administrator')).toContainText('left');
    await uplift.restart();
    await uplift.context.clearCookies();
    const popup = createPopup(await uplift.openPopup());
    const note = popup.page.locator('.note').filter({ hasText: 'has ended' });
    await expect(note).toContainText(contoso.ana.upn);
    await expect(note).toContainText('What is elevated below is remembered from before.');
    await expect(popup.page.getByText('The list below is from before.')).toHaveCount(0);
    await expect(popup.row(popup.elevated, 'Helpdesk Administrator')).toBeVisible();
    const opened = uplift.signInWindow();
    await popup.ready();
    await note.getByRole('button', { name: 'Sign in again' }).click();
    const window = await opened;
    const closed = window.waitForEvent('close');
    await createSignIn(window).pickAccount(contoso.ana.upn);
    await createSignIn(window).approveMfa();
    await closed;
    await expect(note).toHaveCount(0);
    await expect(popup.row(popup.roles, 'Reports Reader')).toBeVisible();
  });
});

const contosoOf = (emulator: Emulator) =>
  emulator.world.tenants.find(({ id }) => id === contoso.id)!;

test('A tenant without Azure is told once, quietly, and its other roles work', async ({
  uplift,
  emulator,
}) => {
  contosoOf(emulator).hasNoAzure = true;
  await signIn(uplift);
  const popup = await openList(uplift);
  const note = popup.page.locator('.note').filter({ hasText: 'This tenant does not use Azure' });
  await expect(note).toBeVisible();
  await expect(popup.page.getByRole('alert')).toHaveCount(0);
  await popup.ready();
  await note.getByRole('button', { name: 'Do not show again' }).click();
  await expect(note).toHaveCount(0);
  await popup.page.getByRole('button', { name: 'Refresh' }).click();
  await popup.page.close();
  const again = await openList(uplift);
  await expect(again.row(again.roles, 'Reports Reader')).toBeVisible();
  await expect(again.page.locator('.note')).toHaveCount(0);
});

test('Windows Hello that does not count as a second factor is named, and another method does', async ({
  uplift,
  emulator,
}) => {
  const tenant = contosoOf(emulator);
  const ana = tenant.users.find(({ id }) => id === contoso.ana.id)!;
  ana.usesHello = true;
  for (const policy of [tenant.defaultPolicy, ...Object.values(tenant.policies)]) {
    policy.enabledRules = ['MultiFactorAuthentication'];
  }
  const first = createPopup(await uplift.openPopup());
  const opened = uplift.signInWindow();
  await first.signIn();
  const window = await opened;
  const closed = window.waitForEvent('close');
  await createSignIn(window).pickAccount(contoso.ana.upn);
  await closed;
  const popup = await openList(uplift);
  await popup.press(popup.roles, 'Helpdesk Administrator');
  const row = popup.row(popup.elevated, 'Helpdesk Administrator');
  await expect(row).toContainText('You signed in with Windows Hello or a security key');
  const written = () =>
    emulator.control
      .log()
      .filter(
        ({ path, method }) => method === 'POST' && path.endsWith('roleAssignmentScheduleRequests'),
      )
      .map(({ status }) => status);
  expect(written()).toEqual([400]);

  const reopened = uplift.signInWindow();
  await row.getByRole('button', { name: /^Sign in with another method/ }).click();
  const anew = await reopened;
  await signInAs(anew, contoso.ana.upn);
  const again = await openList(uplift);
  const failed = again.row(again.elevated, 'Helpdesk Administrator');
  await again.ready();
  await failed.getByRole('button', { name: /^Try again/ }).click();
  await expect(again.row(again.elevated, 'Helpdesk Administrator')).toContainText('left');
  expect(written()).toEqual([400, 201]);
});
