import { expect, test } from '@playwright/test';
import { launchRawBrowser, type RawBrowser } from '../bench/raw/browser';
import { attach, findWorker, openPage } from '../bench/raw/target';
import { type Emulator, startEmulator } from '../emulator/server';
import { builtExtension } from './harness/test';
import { portalAddress } from './pages/portal';

/** Documents of a portal: two without scripts or a security policy, and one to prerender. */
const bareHome = portalAddress.home.replace('/#', '/emulated/portal.css#');
const bareLogs = portalAddress.signInLogs.replace('/#', '/emulated/portal.css?logs#');
const prerenderedLogs = portalAddress.signInLogs.replace('/#', '/?prerendered#');

type StoredTab = { documentId?: string; title?: string; place?: string; refusals?: number };

let emulator: Emulator;
let browser: RawBrowser;
// Not through Playwright, which switches off the back/forward cache and prerendering.
test.beforeEach(async () => {
  emulator = await startEmulator({ world: 'contoso' });
  browser = await launchRawBrowser(emulator, builtExtension);
  // The welcome tab must not come in front of those that a test opens.
  await expect.poll(isWelcomeOpen).toBe(true);
});
test.afterEach(async () => {
  await browser.close();
  await emulator.stop();
});

async function isWelcomeOpen(): Promise<boolean> {
  type Targets = { targetInfos: { url: string }[] };
  const { targetInfos } = await browser.cdp.send<Targets>('Target.getTargets');
  return targetInfos.some(({ url }) => url.endsWith('/welcome.html'));
}

/** What the worker has stored of each portal tab; nothing while it does not run. */
async function storedTabs(): Promise<StoredTab[]> {
  const found = await findWorker(browser.cdp);
  if (!found) return [];
  const worker = await attach(browser.cdp, found.targetId);
  const tabs = await worker
    .evaluate<StoredTab[]>(`chrome.storage.session.get(null).then((all) =>
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
const titles = async () => (await storedTabs()).map(({ title }) => title);

const requestCount = (part: string, status?: number) =>
  emulator.control
    .log()
    .filter((entry) => (entry.host + entry.path).includes(part))
    .filter((entry) => status === undefined || entry.status === status).length;

test('A prerendered page reports nothing until it is opened, and then its location', async () => {
  const page = await openPage(browser.cdp, bareHome);
  await expect.poll(titles).toEqual(['Microsoft Entra']);
  const [home] = await storedTabs();
  // Chromium prerenders nothing while DevTools is attached, so the page continues by itself.
  await page.evaluate(`
    setTimeout(() => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({
        prerender: [{ source: 'list', urls: [${JSON.stringify(prerenderedLogs)}] }],
      });
      document.head.append(rules);
    }, 1_000);
    setInterval(async () => {
      const answer = await fetch('/emulated/portal.css?may-i-go');
      if (!answer.ok) location.href = ${JSON.stringify(prerenderedLogs)};
    }, 200);`);
  await page.detach();
  // The prerendered page's scripts run already, and one of its calls is refused.
  await expect.poll(() => requestCount('FeatureFlags', 403), { timeout: 20_000 }).toBe(1);
  const polls = requestCount('may-i-go');
  await expect.poll(() => requestCount('may-i-go')).toBeGreaterThan(polls + 5);
  expect(await storedTabs()).toEqual([home]);

  emulator.control.fault({ match: 'may-i-go', effect: { kind: 'respond', status: 503 } });
  await expect.poll(titles).toEqual(['Sign-in logs']);
  // The prerendered document is shown, and its earlier refusal counts.
  expect(requestCount('/?prerendered')).toBe(1);
  await expect.poll(async () => (await storedTabs())[0]?.refusals).toBeGreaterThanOrEqual(1);
  expect((await storedTabs())[0]?.documentId).not.toBe(home?.documentId);
});

test('A page that comes back from the back/forward cache reports its location', async () => {
  const page = await openPage(browser.cdp, bareLogs);
  await expect.poll(titles).toEqual(['Sign-in logs']);
  const [before] = await storedTabs();
  await page.evaluate(
    `window.isSameDocument = true; location.href = ${JSON.stringify(bareHome)}; 0`,
  );
  await expect.poll(titles).toEqual(['Microsoft Entra']);
  await page.evaluate('history.back()');
  await expect.poll(titles).toEqual(['Sign-in logs']);
  expect(await page.evaluate('window.isSameDocument')).toBe(true);
  expect((await storedTabs())[0]?.documentId).toBe(before?.documentId);
});

test('A page in a background tab reports its location', async () => {
  await openPage(browser.cdp, bareHome);
  await browser.cdp.send('Target.createTarget', { url: bareLogs, background: true });
  await expect
    .poll(async () => (await titles()).sort())
    .toEqual(['Microsoft Entra', 'Sign-in logs']);
});
