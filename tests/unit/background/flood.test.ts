import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../../utils/messages/facts';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { openWorker, tenantOf } from '../support/opened';
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
const from = (place: string, more = {}) => ({
  ...{ tabId: 7, documentId: 'd1', frameId: 0 },
  url: `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/${place}`,
  ...more,
});
const located: Fact = { type: 'located' };
const word = (index: number) =>
  String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
const refused = (index: number): Fact => ({
  ...{ type: 'refused', host: 'graph.microsoft.com', path: `/v1.0/${word(index)}` },
});

const writes = () => worker.session.writes + worker.local.writes;
/** How many writes something costs. */
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

// Twenty thousand of anything take a busy machine longer than a test may.
vi.setConfig({ testTimeout: 60_000 });

describe('a page that tells twenty thousand facts at once', () => {
  const floods: [string, (index: number) => [Fact, ReturnType<typeof from>]][] = [
    ['moves', (index) => [located, from(`place${index}`)]],
    ['refused calls', (index) => [refused(index), from('place')]],
    [
      'refused calls of frames',
      (index) => [refused(index), from('place', { frameId: index + 1, documentId: `f${index}` })],
    ],
    [
      'moves and refused calls',
      (index) => [index % 2 ? located : refused(index), from(`p${index}`)],
    ],
    ['comings and goings', (index) => [index % 2 ? located : { type: 'gone' }, from(`p${index}`)]],
    ['new documents', (index) => [{ type: 'located', fresh: true }, from(`p${index}`)]],
    ['clicks', (index) => [{ type: index % 2 ? 'hintClicked' : 'hintDismissed' }, from('place')]],
  ];

  it.each(floods)('%s: costs little, and a command is answered in between', async (_, flood) => {
    await worker.fact({ type: 'located', fresh: true }, from('place'));
    const before = { writes: writes(), bytes: bytes() };
    for (let index = 0; index < MANY; index += 1) void worker.fact(...flood(index));
    expect(await choose()).toEqual({ ok: true });
    const atReply = writes() - before.writes;
    await worker.settle();
    expect(atReply).toBeLessThanOrEqual(8);
    expect(writes() - before.writes).toBeLessThanOrEqual(130);
    expect(bytes() - before.bytes).toBeLessThan(60_000);
  });
});

describe('a page that tells without end', () => {
  it('is taken at a second’s pace, one fact after the other', async () => {
    const cost = await costOf(async () => {
      for (let index = 0; index < 2_000; index += 1)
        await worker.fact(located, from(`place${index}`));
    });
    // A place is a tab record and a page record, and the lines of pages that are not known.
    expect(cost).toBeLessThanOrEqual(30 * 3);
    const again = await costOf(() => worker.pass(1_000));
    expect(again).toBeLessThanOrEqual(3);
    expect(JSON.stringify(worker.disk.session['tab:7'])).toContain('place1999');
  });

  it('makes no command wait: it comes before all but one of them', async () => {
    for (let tabId = 100; tabId < 180; tabId += 1) {
      await worker.fact(located, from('place', { tabId }));
    }
    for (let tabId = 100; tabId < 180; tabId += 1)
      for (let index = 0; index < 20; index += 1)
        void worker.fact(refused(index), from('place', { tabId }));
    const before = writes();
    await choose();
    expect(writes() - before).toBeLessThanOrEqual(8);
    await worker.settle();
    expect(writes() - before).toBeGreaterThan(500);
  });
});

describe('what a page makes the background keep', () => {
  it('is of a hundred tabs at most', async () => {
    for (let tabId = 1_000; tabId < 1_400; tabId += 1)
      void worker.fact(located, from('place', { tabId, documentId: `d${tabId}` }));
    await worker.settle();
    const kept = (start: string) =>
      Object.keys(worker.disk.session).filter((key) => key.startsWith(start));
    expect(kept('tab:')).toHaveLength(100);
    expect(kept('page:').length).toBeLessThanOrEqual(100);
  });

  it('is of fifty hosts at most, the last ones', async () => {
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

  it('is a hundred lines of what is not known, each of a length', async () => {
    const path = '/long'.repeat(90);
    for (let tabId = 0; tabId < 20; tabId += 1) {
      await worker.fact(located, from('place', { tabId }));
      for (let index = 0; index < 20; index += 1) {
        const own = word(1_000 + tabId * 20 + index);
        const call: Fact = { ...refused(index), path: `/v1.0/${own}${path}` } as Fact;
        await worker.fact(call, from('place', { tabId }));
      }
    }
    const lines = worker.disk.session.unknownPages as string[];
    expect(lines).toHaveLength(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(200);
  });
});
