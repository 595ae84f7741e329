import type { Locator } from '@playwright/test';
import { alike } from '../../emulator/tenants/alike';
import { contoso } from '../../emulator/tenants/contoso';
import { expectAccessible } from '../harness/axe';
import { readBadge } from '../harness/badge';
import { long } from '../harness/long';
import { expect, openList, signIn, test } from '../harness/test';

const short = (id: string | undefined): string => `${id?.slice(0, 8)}…`;
const [, second] = alike.subscriptions;
/** One of three `rg-web`, two of them in subscriptions of one name. */
const where = `rg-web · ${alike.subscription} · ${short(second)}`;
const web = `Contributor · ${where}`;

const spokenNames = (buttons: Locator): Promise<(string | null)[]> =>
  buttons.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));

test.describe('Names that are not unique in their tenant', () => {
  test.use({ world: 'alike' });

  test('belong to no two buttons, and each row says what its name is in', async ({ signedIn }) => {
    const { roles, page } = signedIn;
    await expect(roles.getByText('Branch office').first()).toBeVisible();
    const names = await spokenNames(roles.getByRole('button', { name: /^(Activate|Request) / }));
    expect(names.length).toBeGreaterThan(25);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain(`Activate ${web}`);
    for (const words of [
      `rg-web · Contoso Production`,
      where,
      `${alike.subscription} · ${short(second)}`,
      `Branch office · ${short(alike.units[0])}`,
      `${short(alike.groups[1])} · Member`,
      short(alike.customRoles[0]),
      'application scope 3f1a0c9e',
    ]) {
      await expect(roles.getByText(words, { exact: true }).first()).toBeVisible();
    }
    await expectAccessible(page, 'equal names');
  });

  test('are found by the name and the id of their subscription', long, async ({ signedIn }) => {
    const rows = signedIn.roles.getByRole('listitem');
    await signedIn.ready();
    await signedIn.filter.fill(`contributor ${second}`);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(where);
    await signedIn.filter.fill('contoso production');
    await expect(rows.filter({ hasText: 'rg-web' })).toHaveCount(1);
  });

  test('are activated in the one that was meant, which badge, end and history name', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    await signedIn.press(signedIn.roles, web);
    const end = signedIn.elevated.getByRole('button', { name: `End ${web}`, exact: true });
    await expect(end).toBeVisible();
    await expect(signedIn.row(signedIn.elevated, 'Contributor')).toContainText(where);
    const writes = emulator.control.log({ method: 'PUT', path: '/roleAssignmentScheduleRequests' });
    expect(writes.map(({ path }) => path.split('/')[2])).toEqual([second]);
    expect((await readBadge(uplift.worker)).title).toContain(web);

    const page = await uplift.context.newPage();
    await page.goto(uplift.url('options.html#history'));
    await expect(page.getByRole('listitem').first()).toContainText(web);
  });

  test(
    'a role in an application’s scope is activated there',
    long,
    async ({ signedIn, emulator }) => {
      const role = 'Message Center Reader · application scope 3f1a0c9e';
      await signedIn.press(signedIn.roles, role);
      await expect(signedIn.elevated.getByRole('button', { name: `End ${role}` })).toBeVisible();
      const [sent] = emulator.control.log({
        method: 'POST',
        path: 'directory/roleAssignmentScheduleRequests',
      });
      const body = JSON.parse(sent?.requestBody ?? '{}');
      expect(body).toMatchObject({ appScopeId: alike.appScope });
      expect(body).not.toHaveProperty('directoryScopeId');
    },
  );
});

test.describe('Names that no list brings', () => {
  test('are read with the permission: of administrative units, and of groups that are null', async ({
    uplift,
    emulator,
  }) => {
    emulator.control.expandedGroups('null');
    await signIn(uplift);
    const popup = await openList(uplift);
    await expect(popup.row(popup.roles, 'License Administrator')).toContainText('Sales');
    for (const name of ['Intune operators', 'Project Falcon', 'Helpdesk leads']) {
      await expect(popup.roles.getByText(name)).toBeVisible();
    }
  });

  test(
    'are not asked for without it: short ids stand for them',
    long,
    async ({ uplift, emulator }) => {
      const tenant = emulator.world.tenants.find(({ id }) => id === contoso.id);
      for (const app of tenant?.apps ?? []) {
        app.consented = app.consented.filter((scope) => !/(Basic|Unit\.Read)\b/.test(scope));
      }
      await signIn(uplift);
      const popup = await openList(uplift);
      const row = popup.row(popup.roles, 'License Administrator');
      await expect(row).toContainText(short(contoso.sales.id));
      const parts = emulator.control
        .log({ method: 'POST', path: '/$batch' })
        .map(({ requestBody }) => requestBody);
      expect(parts.filter((part) => /"\/(groups\?|directory\/)/.test(part))).toEqual([]);
    },
  );
});
