import { expect, test } from '@playwright/test';
import { launchRawBrowser, type RawBrowser } from '../bench/raw/browser';
import { attach, findWorker, openPage } from '../bench/raw/target';
import { type Emulator, startEmulator } from '../emulator/server';
import { builtExtension } from './harness/test';
import { portalAddress } from './pages/portal';

/** Documents of a portal without a script of their own, and without one that a policy would stop. */
const bareHome = portalAddress.home.replace('/#', '/emulated/portal.css#');
const bareLogs = portalAddress.signInLogs.replace('/#', '/emulated/portal.css?logs#');
const aheadLogs = portalAddress.signInLogs.replace('/#', '/?ahead#');

type Kept = { documentId?: string; title?: string; place?: string; refusals?: number };

let emulator: Emulator;
let browser: RawBrowser;
// Playwright itself switches off the browser's memory of pages, and loading ahead.
test.beforeEach(async () => {
  emulator = await startEmulator({ world: 'contoso' });
  browser = await launchRawBrowser(emulator, builtExtension);
  // The tab that opens by itself must not come in front of those that a test opens.
  await expect.poll(hasWelcomed).toBe(true);
});
test.afterEach(async () => {
  await browser.close();
  await emulator.stop();
});

async function hasWelcomed(): Promise<boolean> {
  type Targets = { targetInfos: { url: string }[] };
  const { targetInfos } = await browser.cdp.send<Targets>('Target.getTargets');
  return targetInfos.some(({ url }) => url.endsWith('/welcome.html'));
}

/** What the worker knows of each portal tab; nothing while it does not run. */
async function kept(): Promise<Kept[]> {
  const found = await findWorker(browser.cdp);
  if (!found) return [];
  const worker = await attach(browser.cdp, found.targetId);
  const tabs = await worker
    .evaluate<Kept[]>(`chrome.storage.session.get(null).then((all) =>
      Object.entries(all).filter(([key]) => key.startsWith('tab:')).map(([, tab]) => ({
        documentId: tab.documentId,
        place: tab.location?.place.blade ?? tab.location?.place.kind,
        refusals: tab.refusals.length,
        title: all['page:' + tab.tabId]?.title,
      })))`)
    .catch(() => []);
  await worker.detach();
  return tabs;
}
const titles = async () => (await kept()).map(({ title }) => title);

const asked = (part: string, status?: number) =>
  emulator.control
    .log()
    .filter((entry) => (entry.host + entry.path).includes(part))
    .filter((entry) => status === undefined || entry.status === status).length;

test('A page that is loaded ahead says nothing, and says where it is once it is opened', async () => {
  const page = await openPage(browser.cdp, bareHome);
  await expect.poll(titles).toEqual(['Microsoft Entra']);
  const [home] = await kept();
  // Nothing is loaded ahead while somebody is attached: the page does the rest by itself.
  await page.evaluate(`
    setTimeout(() => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({
        prerender: [{ source: 'list', urls: [${JSON.stringify(aheadLogs)}] }],
      });
      document.head.append(rules);
    }, 1_000);
    setInterval(async () => {
      const answer = await fetch('/emulated/portal.css?may-i-go');
      if (!answer.ok) location.href = ${JSON.stringify(aheadLogs)};
    }, 200);`);
  await page.detach();
  // Its own scripts run already, and a call of it is refused.
  await expect.poll(() => asked('FeatureFlags', 403), { timeout: 20_000 }).toBe(1);
  const polls = asked('may-i-go');
  await expect.poll(() => asked('may-i-go')).toBeGreaterThan(polls + 5);
  expect(await kept()).toEqual([home]);

  emulator.control.fault({ match: 'may-i-go', effect: { kind: 'respond', status: 503 } });
  await expect.poll(titles).toEqual(['Sign-in logs']);
  // It is the document that was loaded ahead, and what it was refused before counts.
  expect(asked('/?ahead')).toBe(1);
  await expect.poll(async () => (await kept())[0]?.refusals).toBeGreaterThanOrEqual(1);
  expect((await kept())[0]?.documentId).not.toBe(home?.documentId);
});

test('A page that comes back from the browser’s memory says so', async () => {
  const page = await openPage(browser.cdp, bareLogs);
  await expect.poll(titles).toEqual(['Sign-in logs']);
  const [before] = await kept();
  await page.evaluate(`window.kept = true; location.href = ${JSON.stringify(bareHome)}; 0`);
  await expect.poll(titles).toEqual(['Microsoft Entra']);
  await page.evaluate('history.back()');
  await expect.poll(titles).toEqual(['Sign-in logs']);
  expect(await page.evaluate('window.kept')).toBe(true);
  expect((await kept())[0]?.documentId).toBe(before?.documentId);
});

test('A page in a tab that nobody looks at says where it is', async () => {
  await openPage(browser.cdp, bareHome);
  await browser.cdp.send('Target.createTarget', { url: bareLogs, background: true });
  await expect
    .poll(async () => (await titles()).sort())
    .toEqual(['Microsoft Entra', 'Sign-in logs']);
});
