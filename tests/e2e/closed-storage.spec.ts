import type { Page } from '@playwright/test';
import { elevationWith } from '../unit/support/records';
import { inContentScript } from './harness/content-script-world';
import { acceptedWrites, sentWrites } from './harness/directory';
import { expect, openList, test } from './harness/test';
import { createPortal, portalAddress } from './pages/portal';

/** Lets a content script read and write every storage area. @returns the outcome of each attempt */
const tryEveryArea = (page: Page): Promise<Record<string, string>> =>
  inContentScript(page, async () => {
    const outcomes: Record<string, string> = {};
    for (const name of ['local', 'sync', 'managed', 'session'] as const) {
      const area = chrome.storage[name];
      const attempt = (what: string, work: () => Promise<unknown> | undefined) =>
        Promise.resolve()
          .then(work)
          .then((result) => `got ${JSON.stringify(result)}`)
          .catch((cause) => `refused: ${cause}`)
          .then((outcome) => {
            outcomes[`${what} ${name}`] = outcome;
          });
      await attempt('read', () => area.get(null));
      if (name !== 'managed') await attempt('write', () => area.set({ planted: true }));
    }
    outcomes.databases = JSON.stringify((await indexedDB.databases()).map(({ name }) => name));
    return outcomes;
  });

/** A journal with an activation of Security Reader for Ana, as an attacker could write it. */
const journal = () => {
  const atMs = Date.now();
  const times = { createdAtMs: atMs, sinceMs: atMs, confirmedAtMs: atMs };
  return { version: 1, data: [elevationWith({ ...times, state: 'submitting' })] };
};

test.describe('A content script that was taken over', () => {
  test('reaches no storage area, now and after the browser was restarted', async ({
    signedIn,
    uplift,
  }) => {
    await expect(signedIn.roles).toBeVisible();
    for (const moment of ['now', 'after a restart']) {
      if (moment !== 'now') await uplift.restart();
      const portal = createPortal(await uplift.context.newPage());
      await portal.open(portalAddress.home);
      const { databases, ...outcomes } = await tryEveryArea(portal.page);
      for (const [what, outcome] of Object.entries(outcomes))
        expect(outcome, `${what} ${moment}`).toMatch(/^refused/);
      expect(databases).not.toContain('uplift');
      expect(await uplift.worker.evaluate(() => chrome.storage.local.get(null), undefined)).toEqual(
        {},
      );
    }
  });

  test('could plant nothing even if it reached local storage, from which no record is read', async ({
    signedIn,
    uplift,
    emulator,
  }) => {
    await expect(signedIn.roles).toBeVisible();
    const before = await uplift.storage('disk');
    await uplift.worker.evaluate(
      (planted) =>
        chrome.storage.local.set({
          journal: planted,
          settings: { version: 1, data: { oneClick: 'standard', registration: null } },
          accounts: { version: 1, data: [] },
          reasons: { version: 1, data: { x: 'planted' } },
          drafts: { version: 1, data: { x: 'planted' } },
          history: { version: 1, data: { entries: [], clearedAtMs: 0 } },
          ends: { version: 1, data: [{ roleName: 'planted', endsAtMs: Date.now() + 3_600_000 }] },
          signingOut: { version: 1, data: planted.data.map(({ account }) => account) },
        }),
      journal(),
    );
    await uplift.killWorker();
    const popup = await openList(uplift);
    await popup.ready();
    expect(await popup.page.getByText('planted').count()).toBe(0);
    expect((await uplift.badge()).text).toBe('');
    const { accounts, journal: kept, settings } = await uplift.storage('disk');
    expect({ accounts, kept, settings }).toEqual({
      accounts: before.accounts,
      kept: before.journal,
      settings: before.settings,
    });
    expect(acceptedWrites(emulator)).toEqual([]);
    expect(sentWrites(emulator)).toEqual([]);
  });
});

test('An activation in the journal that was not clicked in this run of the browser is not sent', async ({
  signedIn,
  uplift,
  emulator,
}) => {
  await expect(signedIn.roles).toBeVisible();
  await uplift.worker.evaluate((planted) => {
    const opened = indexedDB.open('uplift');
    return new Promise<void>((resolve, reject) => {
      opened.onsuccess = () => {
        const write = opened.result.transaction('records', 'readwrite');
        write.objectStore('records').put(planted, 'journal');
        write.oncomplete = () => resolve();
        write.onerror = () => reject(write.error);
      };
    });
  }, journal());
  await uplift.killWorker();
  const popup = await openList(uplift);
  await popup.ready();
  await expect
    .poll(async () => JSON.stringify((await uplift.storage('disk')).drafts ?? ''))
    .toContain('INC-1042 look at sign-ins');
  expect(sentWrites(emulator)).toEqual([]);
});
