import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contoso } from '../../emulator/tenants/contoso';
import { expectAccessible } from '../harness/axe';
import { launchUplift } from '../harness/launch';
import { long } from '../harness/long';
import { builtExtension, expect, test } from '../harness/test';
import { copyWithoutApplication } from '../harness/without-application';
import { createSignIn, signInAs } from '../pages/sign-in';
import { createWelcome, type WelcomePage } from '../pages/welcome';

const MINUTE_MS = 60_000;
const nowhere = '11111111-2222-4333-8444-555555555555';
const line = (client: string, tenant: string): string =>
  `uplift://set-up?client=${client}&tenant=${tenant}&cloud=global`;

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uplift-mistakes-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** What is not right on the page, as it reads: `Tenant: not right`. */
const notRight = (welcome: WelcomePage): Promise<string[]> =>
  welcome.check.locator('.check-line:not([data-state="passed"])').evaluateAll((lines) =>
    lines.map((each) => {
      const words = (name: string) => each.querySelector(name)?.textContent?.trim();
      return `${words('.check-label')}: ${words('.check-state')}`;
    }),
  );

const groupPermissions = [
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'RoleManagementPolicy.Read.AzureADGroup',
];
const signInIsNext = ['Sign-in: not known yet'];

test('Of a set-up in which everything is wrong each mistake is found and mended, one after another', async ({
  emulator,
}) => {
  const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id)!;
  const app = tenant.apps[0]!;
  const [right] = app.redirectUris;
  const { consented } = app;
  const policies = JSON.stringify({ error: { code: 'Forbidden', message: 'No.' } });
  emulator.control.advance(-10 * MINUTE_MS);
  app.isDisabled = true;
  app.redirectUris = [];
  app.consented = consented.filter(
    (scope) => !groupPermissions.some((name) => scope.endsWith(name)),
  );
  tenant.licensed = false;
  tenant.hasNoAzure = true;
  emulator.control.fault({
    ...{ match: 'policies/roleManagementPolicyAssignments', times: 1_000 },
    effect: { kind: 'respond', status: 403, body: policies },
  });

  await copyWithoutApplication(builtExtension, folder);
  const uplift = await launchUplift({ emulator, extensionDir: folder });
  try {
    const page = await uplift.context.newPage();
    await page.goto(uplift.url('welcome.html'));
    const welcome = createWelcome(page);
    const isWrong = (lines: string[]) => expect.poll(() => notRight(welcome)).toEqual(lines);
    const mended = async (lines: string[]) => {
      await welcome.press('Check again');
      await isWrong(lines);
    };
    const use = async (text: string) => {
      await welcome.paste(text);
      await welcome.press('Use this set-up');
    };
    const openSignIn = async () => {
      const window = uplift.signInWindow();
      await welcome.step('Sign in').getByRole('button', { name: 'Sign in', exact: true }).click();
      return window;
    };
    await welcome.choose('My organization has set it up');

    // The tenant is none, and so nothing else is known of it.
    const clock = 'Clock of this device: not right';
    const untold = 'Redirect URI: not known yet';
    await use(line(nowhere, nowhere));
    await isWrong([
      ...['Tenant: not right', 'Application: not known yet', untold, clock],
      ...signInIsNext,
    ]);
    await expect(welcome.step('Paste your set-up')).toContainText('Something is wrong');
    // The next line takes its place; its application is not known, and that of the one after is disabled.
    await use(line(nowhere, contoso.id));
    await isWrong(['Application: not right', untold, clock, ...signInIsNext]);
    await expect(welcome.line('Application')).toContainText('does not know this application');
    await use(line(contoso.clientId, contoso.id));
    await expect(welcome.line('Application')).toContainText('is disabled in this tenant');
    await isWrong(['Application: not right', untold, clock, ...signInIsNext]);
    emulator.control.advance(10 * MINUTE_MS);
    await mended(['Application: not right', untold, ...signInIsNext]);
    app.isDisabled = false;
    await mended(['Redirect URI: not right', ...signInIsNext]);

    // That it is there under the wrong platform shows only once somebody signs in.
    app.redirectUris = [{ ...right!, type: 'web' }];
    await mended(signInIsNext);
    await signInAs(await openSignIn(), contoso.ana.upn);
    await expect(welcome.step('Sign in')).toContainText('under the wrong platform');
    app.redirectUris = [right!];
    await createSignIn(await openSignIn()).pickAccount(contoso.ana.upn);

    const permissions = groupPermissions.map((name) => `Permission: ${name}: not right`);
    const noAzure = [
      'Permission: user_impersonation: not needed',
      'Azure resources: missing, optional',
      'Policies: Azure resources: not needed',
    ];
    const [arm, ...azure] = noAzure as [string, ...string[]];
    const lists = ['Microsoft Entra roles: not right', 'Groups: not right', azure[0]!];
    const noPolicies = [
      'Policies: Microsoft Entra roles: not known yet',
      'Policies: Groups: not known yet',
      azure[1]!,
    ];
    await isWrong([...permissions, arm, ...lists, ...noPolicies]);
    await expectAccessible(page, 'a check with mistakes of every kind');
    app.consented = consented;
    await mended([arm, ...lists, ...noPolicies]);
    await expect(welcome.line('Groups')).toContainText('has no licence');
    tenant.licensed = true;
    await mended([
      ...[arm, azure[0]!],
      ...['Policies: Microsoft Entra roles: not right', 'Policies: Groups: not right', azure[1]!],
    ]);
    emulator.control.clearFaults();
    await mended(noAzure);
    delete tenant.hasNoAzure;
    await mended([]);
    await welcome.checked('Everything is right. Uplift is ready.');
    expect(uplift.violations).toEqual([]);
  } finally {
    await uplift.close();
  }
});

for (const cloud of ['usgov', 'dod', 'china'] as const) {
  const tag = cloud === 'usgov' ? [] : [long.tag];
  test(`Of a set-up in the cloud ${cloud} the access that is missing is found, and nothing is sent`, {
    tag,
  }, async ({ emulator, uplift }) => {
    const page = await uplift.context.newPage();
    await page.goto(uplift.url('welcome.html'));
    const welcome = createWelcome(page);
    await welcome.checked('Sign in to check the rest.');
    const sent = emulator.control.log().length;
    const registration = { clientId: contoso.clientId, tenant: contoso.id, cloud };
    await page.evaluate((change) => chrome.runtime.sendMessage({ type: 'saveSettings', change }), {
      registration,
      otherRegistrations: [],
    });
    await welcome.checked('1 thing is not right.');
    const access = welcome.line('Access to Microsoft’s services');
    await expect(access).toContainText('does not let Uplift reach Microsoft');
    await expect(access.getByRole('button', { name: 'Allow access' })).toBeVisible();
    expect(await notRight(welcome)).toEqual([
      'Access to Microsoft’s services: not right',
      ...['Tenant', 'Application', 'Redirect URI', 'Clock of this device'].map(
        (label) => `${label}: not known yet`,
      ),
    ]);
    expect(emulator.control.log().slice(sent)).toEqual([]);
  });
}
