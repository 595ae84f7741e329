import { inContentScript } from './harness/content-script-world';
import type { Uplift } from './harness/launch';
import { asPageScript } from './harness/page-script';
import { expect, openList, test } from './harness/test';
import { portalAddress, visit } from './pages/portal';

declare const navigation: EventTarget & { updateCurrentEntry: (options: object) => void };
type Counted = { counted?: { facts: number; writes: number } };

/** A document of a portal that has no script of its own. */
const bare = portalAddress.signInLogs.replace('/#', '/emulated/portal.css#');

/** Counts the facts that arrive, and the records of tabs and pages that are written, from now on. */
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

// Twenty thousand of anything take a busy machine a while.
test.describe.configure({ timeout: 300_000 });

test.describe('A page cannot drown the worker', () => {
  test('by twenty thousand moves and events of its own making', async ({ signedIn, uplift }) => {
    await signedIn.page.close();
    const portal = await visit(uplift, bare);
    await portal.hint.waitFor('Open Uplift');
    const counted = await count(uplift);
    await asPageScript(portal.page, () => {
      const here = location.href;
      const shown = () => new PageTransitionEvent('pageshow', { persisted: true });
      for (let times = 0; times < 20_000; times += 1) {
        // A call costs the browser a millisecond: fewer of these, or the test is about that.
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
    // What the page had to say has been said by the time a popup has asked it.
    const popup = await openList(uplift, portal.page);
    await expect(popup.card).toContainText('Reports Reader');
    const { facts, writes } = await counted();
    // The place at most now, in a second, and when the popup asks.
    expect(facts).toBeLessThanOrEqual(4);
    expect(writes).toBeLessThanOrEqual(12);
    expect(await portal.hint.words()).toContain('Reports Reader');
  });

  test('by twenty thousand facts of a content script that was taken over', async ({
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

test('A person who clicks through a portal is followed at each step', async ({
  signedIn,
  uplift,
}) => {
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
});
