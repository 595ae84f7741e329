import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contoso } from '../../emulator/tenants/contoso';
import { authorizeRequests } from '../harness/authorize-requests';
import { expectAccessible } from '../harness/axe';
import { launchUplift, type Uplift } from '../harness/launch';
import { canWritePolicies, copyUnderOwnId, createManagedPolicy } from '../harness/managed-policy';
import { builtExtension, expect, test } from '../harness/test';
import { copyWithoutApplication } from '../harness/without-application';
import { signInAs } from '../pages/sign-in';
import { createWelcome, type WelcomePage } from '../pages/welcome';

const line = `uplift://set-up?client=${contoso.clientId}&tenant=${contoso.id}&cloud=global`;
const mail = `> Hello Ana,\n> here it is:\n> ${line}\n> Ben`;
/** The policy of a machine is followed within seconds. */
const FOLLOWED = { timeout: 30_000 };

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uplift-welcome-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function openWelcome(uplift: Uplift, hash = ''): Promise<WelcomePage> {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url(`welcome.html${hash}`));
  return createWelcome(page);
}

/** Signs Ana in by the button of the last step. */
async function signInFrom(welcome: WelcomePage, uplift: Uplift): Promise<void> {
  const window = uplift.signInWindow();
  await welcome.step('Sign in').getByRole('button', { name: 'Sign in', exact: true }).click();
  await signInAs(await window, contoso.ana.upn);
}

test('A colleague pastes the line that came back, signs in, and everything is proven', async ({
  emulator,
}) => {
  await copyWithoutApplication(builtExtension, folder);
  const uplift = await launchUplift({ emulator, extensionDir: folder });
  try {
    const welcome = await openWelcome(uplift);
    await expect(welcome.page.getByRole('radio', { checked: true })).toHaveCount(0);
    await welcome.choose('I am not an administrator');
    const message = welcome.page.getByRole('textbox', { name: 'Message' });
    await expect(message).toHaveValue(/RoleAssignmentSchedule\.ReadWrite\.Directory/);
    await expectAccessible(welcome.page, 'a colleague before the answer');

    // The choice survives a reload; nothing was asked of Microsoft yet.
    await welcome.page.reload();
    await expect(welcome.page.getByRole('radio', { name: 'I am not' })).toBeChecked();
    expect(authorizeRequests(emulator)).toEqual([]);

    await welcome.paste(mail);
    await expect(welcome.step('Paste the answer')).toContainText(contoso.id);
    await expect(welcome.step('Paste the answer')).not.toContainText('Proven');
    await welcome.press('Use this set-up');
    await expect(welcome.step('Paste the answer')).toContainText('Proven');
    await expect(welcome.step('Sign in').getByRole('button', { name: 'Sign in' })).toBeFocused();
    await welcome.checked('Sign in to check the rest.');

    await signInFrom(welcome, uplift);
    await welcome.checked('Everything is right. Uplift is ready.');
    await expect(welcome.step('Sign in')).toContainText('Proven');
    await expect(welcome.line('Groups')).toContainText('right');
    await expectAccessible(welcome.page, 'everything is right');
    expect(uplift.violations).toEqual([]);
  } finally {
    await uplift.close();
  }
});

test('A redirect URI that is missing is found without a sign-in, and the script adds it', async ({
  uplift,
  emulator,
}) => {
  const uris = emulator.world.tenants.flatMap(({ apps }) => apps);
  const [own] = uris[0]!.redirectUris;
  for (const app of uris) app.redirectUris = [{ ...own!, uri: 'https://other.chromiumapp.org/' }];
  const welcome = await openWelcome(uplift, '#check');
  await welcome.checked('1 thing is not right.');
  await expect(welcome.page.getByRole('heading', { name: 'Check my setup' })).toBeFocused();
  await expect(welcome.line('Application')).toContainText('right');
  const redirect = welcome.line('Redirect URI');
  await expect(redirect).toContainText('does not list Uplift’s redirect URI');
  await redirect.getByRole('button', { name: 'Show the script' }).click();
  await expect(welcome.page.getByRole('radio', { name: 'I administer' })).toBeChecked();
  const script = welcome.page.getByRole('textbox', { name: 'Script', exact: true });
  await expect(script).toHaveValue(new RegExp(contoso.clientId));
  await expect(script).toHaveValue(new RegExp(own!.uri));
  await expect(welcome.step('Register the application')).toContainText('Something is wrong');

  for (const app of uris) app.redirectUris.push(own!);
  await welcome.press('Check again');
  await welcome.checked('Sign in to check the rest.');
  await expect(welcome.step('Register the application')).toContainText('Proven');
});

test('A permission that is missing is named, and consent mends it', async ({
  uplift,
  emulator,
}) => {
  const app = emulator.world.tenants.find(({ id }) => id === contoso.id)!.apps[0]!;
  app.consented = app.consented.filter((scope) => !scope.endsWith('.AzureADGroup'));
  const welcome = await openWelcome(uplift);
  await signInFrom(welcome, uplift);
  await welcome.checked(/things are not right/);
  const permission = 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup';
  await expect(welcome.line(permission)).toContainText('Without it this does not work: Groups.');
  await expect(welcome.line('Microsoft Entra roles')).toContainText('right');

  // Ana is no administrator: somebody else grants it for everybody, by the link that is there.
  const link = welcome.check.getByRole('link', { name: 'Grant as administrator' }).first();
  await expect(link).toHaveAttribute('href', new RegExp(`/${contoso.id}/adminconsent`));
  app.consented.push(
    ...[
      'PrivilegedEligibilitySchedule.Read.AzureADGroup',
      'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
      'RoleManagementPolicy.Read.AzureADGroup',
    ].map((name) => `https://graph.microsoft.com/${name}`),
  );
  await welcome.press('Check again');
  await welcome.checked('Everything is right. Uplift is ready.');
});

test('Each choice is made, and everything on it reached, by keyboard', async ({ uplift }) => {
  const welcome = await openWelcome(uplift);
  const { page } = welcome;
  await welcome.checked('Sign in to check the rest.');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(/My organization/);
  for (const name of [/I am not/, /I administer/]) {
    await page.keyboard.press('ArrowUp');
    await expect(focused).toHaveAccessibleName(name);
    await expect(page.getByRole('radio', { name })).toBeChecked();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const wanted = await page
      .locator('main :is(button, a[href], input, select, textarea, summary)')
      .evaluateAll(
        (all) => all.filter((each) => !each.matches('input[type=radio]:not(:checked)')).length,
      );
    expect(wanted).toBeGreaterThan(8);
    let reached = 1;
    for (; reached <= wanted; reached += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('main :focus').count()) === 0) break;
    }
    expect(reached).toBe(wanted);
    await page.getByRole('radio', { name }).focus();
  }
});

test.describe('Where policy sets the application', () => {
  test.skip(!canWritePolicies(), 'only root may write the policies of this machine');

  test('the page asks for nothing but to sign in', async ({ emulator }) => {
    const plain = join(folder, 'plain');
    await copyWithoutApplication(builtExtension, plain);
    const extensionDir = join(folder, 'extension');
    const id = await copyUnderOwnId(plain, extensionDir);
    emulator.control.addRedirectUri(`https://${id}.chromiumapp.org/`);
    const policy = createManagedPolicy(id);
    policy.set({
      registration: { clientId: contoso.clientId, tenant: contoso.id, cloud: 'global' },
    });
    const uplift = await launchUplift({ emulator, extensionDir });
    try {
      const welcome = await openWelcome(uplift);
      await expect(welcome.page.getByRole('radio', { name: 'My organization' })).toBeChecked(
        FOLLOWED,
      );
      await welcome.checked('Sign in to check the rest.');
      await expect(welcome.page.locator('#pasted')).toHaveCount(0);
      await signInFrom(welcome, uplift);
      await welcome.checked('Everything is right. Uplift is ready.');
      expect(uplift.violations).toEqual([]);
    } finally {
      await uplift.close();
      policy.remove();
    }
  });
});
