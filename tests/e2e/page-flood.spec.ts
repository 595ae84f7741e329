import { inContentScript } from './harness/content-script-world';
import type { Uplift } from './harness/launch';
import { long } from './harness/long';
import { asPageScript } from './harness/page-script';
import { expect, openList, test } from './harness/test';
import { portalAddress, visit } from './pages/portal';

declare const navigation: EventTarget & { updateCurrentEntry: (options: object) => void };
type Counted = { counted?: { facts: number; writes: number } };

/** A document of a portal that has no script of its own. */
const bare = portalAddress.signInLogs.replace('/#', '/emulated/portal.css#');

/** Counts, from now on, the messages of pages and the writes of tab and page records. */
async function count(uplift: Uplift) {
  await uplift.worker.evaluate(() => {
    const counted = { facts: 0, writes: 0 };
    (globalThis as Counted).counted = counted;
    chrome.runtime.onMessage.addListener((_, { tab }) => {
      if (tab) counted.facts += 1;
    });
    chrome.storage.session.onChanged.addListener((changes) => {
      counted.writes += Object.keys(changes).filter((key) => /^(tab|page):/.test(key)).length;
    });
  }, undefined);
  return () => uplift.worker.evaluate(() => (globalThis as Counted).counted!, undefined);
}

// Twenty thousand events take a busy machine a while.
test.describe.configure({ timeout: 300_000 });

test.describe('A page cannot overload the worker', () => {
  test(
    'with twenty thousand navigations and events that its script makes',
    long,
    async ({ signedIn, uplift }) => {
      await signedIn.page.close();
      const portal = await visit(uplift, bare);
      await portal.hint.waitFor('Open Uplift');
      const counted = await count(uplift);
      await asPageScript(portal.page, () => {
        const here = location.href;
        const shown = () => new PageTransitionEvent('pageshow', { persisted: true });
        for (let times = 0; times < 20_000; times += 1) {
          // Each call takes the browser a millisecond, so there are fewer of these.
          if (times % 10 === 0) history.replaceState(times, '', `${here}/a${times}`);
          navigation.updateCurrentEntry({ state: times });
          navigation.dispatchEvent(new Event('currententrychange'));
          for (const kind of ['hashchange', 'popstate']) window.dispatchEvent(new Event(kind));
          document.dispatchEvent(new Event('visibilitychange'));
          document.dispatchEvent(new Event('prerenderingchange'));
          window.dispatchEvent(new PageTransitionEvent('pagehide'));
          window.dispatchEvent(shown());
        }
        history.replaceState(null, '', here);
      });
      // The popup's request to the page comes after all that the page has sent.
      const popup = await openList(uplift, portal.page);
      await expect(popup.card).toContainText('Reports Reader');
      const { facts, writes } = await counted();
      // The location at once, after a second, and when the popup opens, and one more to spare.
      expect(facts).toBeLessThanOrEqual(4);
      expect(writes).toBeLessThanOrEqual(12);
      expect(await portal.hint.text()).toContain('Reports Reader');
    },
  );

  test('with twenty thousand messages from a content script that was taken over', async ({
    signedIn,
    uplift,
  }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, bare);
    await portal.hint.waitFor('Open Uplift');
    const counted = await count(uplift);
    await inContentScript(portal.page, () => {
      for (let times = 0; times < 20_000; times += 1) {
        const word = String(times).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
        const call = { type: 'refused', host: 'graph.microsoft.com', path: `/v1.0/${word}` };
        const facts = [{ type: 'located', fresh: true }, call, { type: 'gone' }];
        chrome.runtime.sendMessage(facts[times % 3]).catch(() => undefined);
      }
    });
    const popup = await openList(uplift, portal.page);
    await popup.page.getByRole('button', { name: 'Refresh' }).click();
    await expect(popup.row(popup.roles, 'User Administrator')).toBeVisible({ timeout: 60_000 });
    await expect
      .poll(async () => (await counted()).facts, { timeout: 90_000 })
      .toBeGreaterThan(19_000);
    expect((await counted()).writes).toBeLessThanOrEqual(300);
  });
});

test(
  'Each navigation of a person within a portal is noticed',
  long,
  async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, portalAddress.home);
    const title = async () => {
      const records = Object.entries(await uplift.storage('session'));
      const page = records.find(([key]) => key.startsWith('page:'))?.[1];
      return (page as { title?: string } | undefined)?.title;
    };
    for (let times = 0; times < 12; times += 1) {
      await portal.follow('Sign-in logs');
      await expect.poll(title, { timeout: 5_000 }).toBe('Sign-in logs');
      await portal.follow('Home');
      await expect.poll(title, { timeout: 5_000 }).toBe('Microsoft Entra');
    }
  },
);
