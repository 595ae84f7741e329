import type { Registration } from '../../../utils/settings/registration';
import { setUpText } from '../../../utils/settings/set-up-text';
import { contoso } from '../../emulator/tenants/contoso';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { expectAccessible } from '../harness/axe';
import { long } from '../harness/long';
import { expect, test } from '../harness/test';
import { createOptions } from '../pages/options';

const cloud = 'global' as const;
const first = { clientId: contoso.clientId, tenant: contoso.id, cloud };
const other = { clientId: fabrikam.clientId, tenant: fabrikam.domain, cloud };
const another = { ...first, clientId: 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0009' };

test.describe('A set-up text', () => {
  test('out of a mail fills in the settings, which are saved on a click and checked', async ({
    uplift,
  }) => {
    const page = await uplift.context.newPage();
    await page.goto(uplift.url('options.html'));
    const options = createOptions(page);
    const panel = page.getByRole('group', { name: 'Set-up text' });
    await panel
      .getByLabel('Paste a set-up text')
      .fill(`Hello,\n> ${setUpText([first, other]).replace('\n', '\n> ')}\nBen`);
    await expect(panel.getByRole('status').first()).toContainText('Filled in below, and not saved');
    await expect(panel).toContainText('Save only what your administrator sent you');
    await expect(options.clientId).toHaveValue(first.clientId);
    await expect(options.others.getByLabel('Tenant')).toHaveValue(other.tenant);
    expect((await uplift.storage('disk')).settings ?? null).toBeNull();
    await expectAccessible(page, 'a set-up text that was pasted');

    await options.save();
    await expect(page.getByText('Saved. It is in effect now.')).toBeVisible();
    await expect(panel).not.toContainText('not saved');
    const application = page.getByRole('group', { name: 'Application', exact: true });
    await expect(application).toContainText('Checked: tenant, application and redirect URI');
  });

  test('is copied from one browser and brings the same to another', async ({ uplift }) => {
    await uplift.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await uplift.context.newPage();
    await page.goto(`${uplift.url('options.html')}#set-up?${query(first)}`);
    const options = createOptions(page);
    await expect(options.tenant).toHaveValue(first.tenant);
    // A reload, or the history of the browser, fills in nothing.
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByLabel('Paste a set-up text')).toBeFocused();
    await options.save();
    await expect(page.getByText('Saved. It is in effect now.')).toBeVisible();

    await page.goto(`${uplift.url('options.html')}#set-up?${query(other)}`);
    await expect(options.others.getByLabel('Tenant')).toHaveValue(other.tenant);
    await expect(options.clientId).toHaveValue(first.clientId);
    await options.save();
    await expect(page.getByText('Saved. It is in effect now.')).toBeVisible();
    await page.getByRole('button', { name: 'Copy set-up text' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(setUpText([first, other]));

    await expect(page.getByLabel('Paste a set-up text')).toHaveValue('');
    await page.getByLabel('Paste a set-up text').fill(copied);
    await expect(page.getByText('Nothing was filled in:')).toBeVisible();
  });

  test(
    'of a tenant that is there names what it replaces, and one that is damaged fills in nothing',
    long,
    async ({ uplift }) => {
      const page = await uplift.context.newPage();
      await page.goto(uplift.url('options.html'));
      const options = createOptions(page);
      const field = page.getByLabel('Paste a set-up text');
      const panel = page.getByRole('group', { name: 'Set-up text' });
      await options.register(another);
      await field.fill(setUpText([first]));
      await expect(panel).toContainText(`in place of ${another.clientId}`);
      await expect(options.clientId).toHaveValue(first.clientId);
      await field.fill(setUpText([first]).replace(first.tenant, 'javascript:alert(1)'));
      await expect(panel).toContainText('1 line of it could not be read.');
      await field.fill('Good morning');
      await expect(panel).toContainText('There is no set-up text in this.');
    },
  );
});

const query = (registration: Registration): string => setUpText([registration]).split('?')[1]!;
