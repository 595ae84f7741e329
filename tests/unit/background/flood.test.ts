import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../utils/messages/facts';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { openWorker, tenantOf } from '../support/open-worker';
import { ana } from '../support/records';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const MANY = 20_000;
const from = (page: string, more = {}) => ({
  ...{ tabId: 7, documentId: 'd1', frameId: 0 },
  url: `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/${page}`,
  ...more,
});
const located: Fact = { type: 'located' };
const word = (index: number) =>
  String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
const refused = (index: number): Fact => ({
  ...{ type: 'refused', host: 'graph.microsoft.com', path: `/v1.0/${word(index)}` },
});

const writes = () => worker.session.writes + worker.local.writes;
/** How many storage writes a task causes. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = writes();
  await work();
  await worker.settle();
  return writes() - before;
}
const choose = () =>
  worker.command({
    ...{ type: 'choosePageAccount', tabId: 7, documentId: 'd1' },
    account: accountKey(ana),
  });
const bytes = () => JSON.stringify(worker.disk.session).length;

// Twenty thousand facts take longer on a busy machine than a test may by default.
vi.setConfig({ testTimeout: 60_000 });

describe('a page that sends twenty thousand facts at once', () => {
  const floods: [string, (index: number) => [Fact, ReturnType<typeof from>]][] = [
    ['moves', (index) => [located, from(`page${index}`)]],
    ['refused calls', (index) => [refused(index), from('page')]],
    [
      'refused calls of frames',
      (index) => [refused(index), from('page', { frameId: index + 1, documentId: `f${index}` })],
    ],
    [
      'moves and refused calls',
      (index) => [index % 2 ? located : refused(index), from(`p${index}`)],
    ],
    [
      'pages that come and go',
      (index) => [index % 2 ? located : { type: 'gone' }, from(`p${index}`)],
    ],
    ['new documents', (index) => [{ type: 'located', fresh: true }, from(`p${index}`)]],
    ['clicks', (index) => [{ type: index % 2 ? 'hintClicked' : 'hintDismissed' }, from('page')]],
  ];

  it.each(floods)(
    '(%s) causes few writes, and a command is answered in between',
    async (_, flood) => {
      await worker.fact({ type: 'located', fresh: true }, from('page'));
      const before = { writes: writes(), bytes: bytes() };
      for (let index = 0; index < MANY; index += 1) void worker.fact(...flood(index));
      expect(await choose()).toEqual({ ok: true });
      const atReply = writes() - before.writes;
      await worker.settle();
      expect(atReply).toBeLessThanOrEqual(8);
      expect(writes() - before.writes).toBeLessThanOrEqual(130);
      expect(bytes() - before.bytes).toBeLessThan(60_000);
    },
  );
});

describe('a page that sends facts without end', () => {
  it('has its facts handled once a second', async () => {
    const cost = await costOf(async () => {
      for (let index = 0; index < 2_000; index += 1)
        await worker.fact(located, from(`page${index}`));
    });
    // A fact can write the tab's record, the page's record and the list of unknown pages.
    expect(cost).toBeLessThanOrEqual(30 * 3);
    const again = await costOf(() => worker.pass(1_000));
    expect(again).toBeLessThanOrEqual(3);
    expect(JSON.stringify(worker.disk.session['tab:7'])).toContain('page1999');
  });

  it('keeps no command waiting: it comes before all facts but one', async () => {
    for (let tabId = 100; tabId < 180; tabId += 1) {
      await worker.fact(located, from('page', { tabId }));
    }
    for (let tabId = 100; tabId < 180; tabId += 1)
      for (let index = 0; index < 20; index += 1)
        void worker.fact(refused(index), from('page', { tabId }));
    const before = writes();
    await choose();
    expect(writes() - before).toBeLessThanOrEqual(8);
    await worker.settle();
    expect(writes() - before).toBeGreaterThan(500);
  });
});

describe('what the background stores of pages', () => {
  it('is limited to a hundred tabs', async () => {
    for (let tabId = 1_000; tabId < 1_400; tabId += 1)
      void worker.fact(located, from('page', { tabId, documentId: `d${tabId}` }));
    await worker.settle();
    const keysWith = (start: string) =>
      Object.keys(worker.disk.session).filter((key) => key.startsWith(start));
    expect(keysWith('tab:')).toHaveLength(100);
    expect(keysWith('page:').length).toBeLessThanOrEqual(100);
  });

  it('is limited to the last fifty hosts', async () => {
    const names = Array.from({ length: 120 }, (_, nr) => `t${nr}.onmicrosoft.com`);
    tenantOf(emulator).otherDomains = names;
    await worker.command({ type: 'signIn', account: accountKey(ana) });
    await worker.settle();
    for (let tabId = 0; tabId < 120; tabId += 1) {
      const url = `https://t${tabId}-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx`;
      await worker.fact(located, from('', { tabId, url }));
      await worker.command({
        ...{ type: 'choosePageAccount', tabId, documentId: 'd1' },
        account: accountKey(ana),
      });
    }
    const hosts = Object.keys(worker.disk.session.portalHosts as object);
    expect(hosts).toHaveLength(50);
    expect(hosts.at(-1)).toBe('t119-admin.sharepoint.com');
  });

  it('is limited to a hundred unknown pages and calls, each of limited length', async () => {
    const path = '/long'.repeat(90);
    for (let tabId = 0; tabId < 20; tabId += 1) {
      await worker.fact(located, from('page', { tabId }));
      for (let index = 0; index < 20; index += 1) {
        const own = word(1_000 + tabId * 20 + index);
        const call: Fact = { ...refused(index), path: `/v1.0/${own}${path}` } as Fact;
        await worker.fact(call, from('page', { tabId }));
      }
    }
    const lines = worker.disk.session.unknownPages as string[];
    expect(lines).toHaveLength(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(200);
  });
});
