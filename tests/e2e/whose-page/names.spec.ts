import { namesOfControls, sharedNames } from '../harness/controls';
import { long } from '../harness/long';
import { nextPageAt } from '../harness/next-page';
import { labels, people, requestedPrincipals } from '../harness/several';
import { expect, openList, signedInIds, signInPeople, test } from '../harness/test';
import { formIn } from '../pages/popup';

test.use({ world: 'several' });

const { daily, admin, guest } = people;
const role = 'Security Reader';
/** What distinguishes the rows of each account from those of the two others. */
const accountTags = [
  { ...daily, accountTag: 'ana@contoso.com · Contoso' },
  { ...admin, accountTag: 'adm-ana@contoso.onmicrosoft.com · Contoso' },
  { ...guest, accountTag: 'Fabrikam' },
];

test(
  'Every place that names a role says whose it is: rows, menu, elevated, badge, history and its copy',
  long,
  async ({ uplift, emulator }) => {
    test.slow();
    await signInPeople(uplift, [daily, admin, guest]);
    const popup = await openList(uplift);
    const { page, roles, elevated } = popup;
    const rows = popup.row(roles, role);
    await expect(rows).toHaveCount(3);
    await popup.ready();

    await test.step('Roles: each row, button and checkbox has a name of its own', async () => {
      for (const { accountTag } of accountTags) {
        await expect(
          roles.getByRole('button', { name: `${role} ${accountTag}`, exact: true }),
        ).toBeVisible();
        await expect(
          roles.getByRole('button', { name: `Activate ${role} · ${accountTag}`, exact: true }),
        ).toBeVisible();
      }
      expect(await sharedNames(page)).toEqual([]);
      await roles.getByRole('button', { name: 'Select', exact: true }).click();
      await expect(roles.getByRole('checkbox').first()).toBeVisible();
      expect(await sharedNames(page)).toEqual([]);
      await roles.getByRole('button', { name: 'Cancel', exact: true }).click();
    });

    await test.step('The menu: each account with its tenant, each button with its account', async () => {
      await popup.accounts.click();
      for (const label of Object.values(labels)) {
        const signOut = page.getByRole('button', { name: `Sign out ${label}`, exact: true });
        await expect(signOut).toBeVisible();
        const approvals = `Approve requests of others ${label}`;
        await expect(page.getByRole('link', { name: approvals, exact: true })).toBeVisible();
      }
      expect(await sharedNames(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    await test.step('Elevated: each row and its button', async () => {
      for (const [index, { accountTag }] of accountTags.entries()) {
        await popup.press(roles, `${role} · ${accountTag}`);
        const form = formIn(roles);
        await form.reason.fill(`INC-${index}`);
        await form.submit();
        await expect(elevated.getByText('left')).toHaveCount(index + 1);
        await popup.readyAgain();
      }
      expect(requestedPrincipals(emulator)).toEqual(accountTags.map(({ user }) => user.id));
      for (const { accountTag } of accountTags) {
        await expect(
          elevated.getByRole('button', { name: `End ${role} · ${accountTag}`, exact: true }),
        ).toBeVisible();
      }
      expect(await sharedNames(page)).toEqual([]);
      expect((await namesOfControls(page)).filter((name) => !name)).toEqual([]);
    });

    await test.step('The badge: a line for each', async () => {
      const { title } = await uplift.badge();
      const [, ...lines] = title.split('\n');
      const expectedStarts = accountTags.map(({ accountTag }) => `${role} · ${accountTag} until `);
      expect(lines).toHaveLength(3);
      for (const start of expectedStarts)
        expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    });

    await test.step('History and its copy: whose each line is', async () => {
      const opening = nextPageAt(uplift.context, /options\.html#history$/);
      await page.getByRole('button', { name: 'History' }).click();
      const history = await opening;
      for (const [index, { accountTag }] of accountTags.entries()) {
        const line = history.getByRole('listitem').filter({ hasText: `INC-${index}` });
        await expect(line).toContainText(accountTag);
      }
      await uplift.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await history.getByRole('button', { name: 'Copy as text' }).click();
      await expect(history.getByRole('status')).toHaveText('Copied');
      const copied = await history.evaluate(() => navigator.clipboard.readText());
      const cells = copied.split('\n').map((line) => line.split('\t'));
      expect(cells.map((line) => [line[3], line[5]])).toEqual(
        accountTags.map(({ accountTag }, index) => [accountTag, `INC-${index}`]).reverse(),
      );
    });

    await uplift.restart();
    expect(await signedInIds(uplift)).toEqual(accountTags.map(({ user }) => user.id));
  },
);
