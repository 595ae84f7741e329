import type { Page } from '@playwright/test';
import { setUpText } from '../../../utils/settings/set-up-text';
import type { Overview } from '../../../utils/snapshot/shape';
import { contoso } from '../../emulator/tenants/contoso';
import { long } from '../harness/long';
import { expect, test } from '../harness/test';
import { createOptions } from '../pages/options';
import { createPortal, portalAddress } from '../pages/portal';

const strangers = { clientId: contoso.id, tenant: 'stranger.example', cloud: 'global' as const };
const query = setUpText([strangers]).split('?')[1]!;

const looks = (log: { path: string }[]): number =>
  log.filter(({ path }) => path.includes('openid-configuration')).length;

test('A page of the web cannot open the settings with a set-up text in their address', async ({
  uplift,
}) => {
  const portal = createPortal(await uplift.context.newPage());
  await portal.open(portalAddress.home);
  const address = `${uplift.url('options.html')}#set-up?${query}`;
  const opened: Page[] = [];
  uplift.context.on('page', (page) => opened.push(page));
  await portal.page.evaluate((url) => {
    window.open(url);
    const frame = document.createElement('iframe');
    frame.src = url;
    const link = document.createElement('a');
    Object.assign(link, { href: url, target: '_blank', rel: 'opener' });
    document.body.append(frame, link);
    link.click();
    // What a page may open comes last: the others have had their turn then.
    window.open('https://entra.microsoft.com/?last');
  }, address);
  await expect.poll(() => opened.some((page) => page.url().includes('?last'))).toBe(true);
  const pages = [
    ...opened.map((page) => page.url()),
    ...portal.page.frames().map((each) => each.url()),
  ];
  expect(pages.filter((url) => url.startsWith(uplift.url('')))).toEqual([]);
  expect((await uplift.storage('disk')).settings ?? null).toBeNull();
});

test(
  'Pages that open again and again look at the set-up once a minute, and open no window',
  long,
  async ({ uplift, emulator }) => {
    const page = await uplift.context.newPage();
    for (let times = 0; times < 5; times++) {
      await page.goto(uplift.url('welcome.html'));
      await page.goto(uplift.url('options.html'));
    }
    const isOver = async () => {
      const { overview } = (await uplift.storage('session')) as { overview?: Overview };
      return overview?.setUpChecks?.every(({ endedAtMs }) => endedAtMs !== null);
    };
    await expect.poll(isOver).toBe(true);
    // Metadata of the tenant, the sign-in, and the sign-in once more with a redirect URI that is wrong.
    expect(looks(emulator.control.log())).toBe(1);
    expect(emulator.control.log().length).toBeLessThanOrEqual(3);
    const urls = uplift.context.pages().map((each) => each.url());
    expect(urls.filter((url) => url.includes('login.'))).toEqual([]);
  },
);

test('The settings show no check as running whose worker was killed long ago', async ({
  uplift,
}) => {
  const page = await uplift.context.newPage();
  await page.goto(uplift.url('options.html'));
  await createOptions(page).register({
    clientId: contoso.clientId,
    tenant: contoso.id,
  });
  await createOptions(page).save();
  const result = page.getByRole('group', { name: 'Application', exact: true });
  await expect(result).toContainText('Checked: tenant, application and redirect URI');
  await page.evaluate(async () => {
    const { overview } = await chrome.storage.session.get<{ overview: Overview }>('overview');
    const [check] = overview.setUpChecks!;
    const lines = check!.lines.map((line) => ({ ...line, state: 'running' as const }));
    const killed = { ...check, lines, startedAtMs: Date.now() - 120_000, endedAtMs: null };
    await chrome.storage.session.set({ overview: { ...overview, setUpChecks: [killed] } });
  });
  await expect(result).not.toContainText('Checked:');
  await expect(result).not.toContainText('Checking');
});
