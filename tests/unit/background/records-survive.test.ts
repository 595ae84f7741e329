import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordDefinitions } from '../../../utils/background/record-definitions';
import { DAY_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type LocalKey, localKeys } from '../../../utils/storage/keys';
import { readRecord } from '../../../utils/storage/read-record';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate } from '../support/activate';
import { mutated } from '../support/mutated';
import { openWorker, writes } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import { storedData, withAsk } from '../support/stored-records';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

/** What lies on disk of a record, as the next worker reads it. */
const recordOf = (worker: Worker, key: LocalKey): unknown =>
  readRecord(recordDefinitions[key] as never, worker.disk.local[key]).value;

type Found = { version: number; data: unknown };
/** What can become of a record between two runs of the browser. */
const states: [string, (record: Found) => unknown][] = [
  ['of a later version', (record) => ({ ...record, version: 9, ofALaterVersion: 1 })],
  ['of the version before', ({ data }) => ({ version: 1, data: withAsk(data) })],
  ['with one wrong element', ({ version, data }) => ({ version, data: withWrongPart(data) })],
  ['with one wrong field', ({ version, data }) => ({ version, data: withWrongField(data) })],
];

/** One part more, which cannot be read. */
function withWrongPart(data: unknown): unknown {
  if (Array.isArray(data)) return [...data, { wrong: true }];
  const { entries, ...rest } = data as { entries?: unknown[] };
  return entries ? { ...rest, entries: [...entries, 7] } : { ...rest, wrong: { at: 7 } };
}

/** The last part with a value that nobody knows. */
function withWrongField(data: unknown): unknown {
  if (Array.isArray(data))
    return [...data.slice(0, -1), { ...data.at(-1), error: { code: 'new' } }];
  const { entries, ...rest } = data as { entries?: object[] };
  if (!entries) return { ...rest, hint: 'loud' };
  return { ...rest, entries: [...entries.slice(0, -1), { ...entries.at(-1), errorCode: 'new' }] };
}

/** A browser in which Ana set, typed and activated something, and which was closed. */
async function used(): Promise<Worker> {
  const worker = await openWorker(emulator);
  const { registration } = storedData.settings;
  await worker.command({ type: 'saveSettings', change: { registration, hint: 'refused' } });
  await activate(worker, emulator, 'Security Reader');
  await worker.settle(() => worker.elevations()[0]?.state === 'active');
  return worker;
}

const survivors = ['journal', 'history', 'reasons', 'settings'] as const;
/** What a person would miss. */
const essence = (worker: Worker) => ({
  clientId: (recordOf(worker, 'settings') as typeof storedData.settings).registration.clientId,
  states: worker.elevations().map(({ id, state, input }) => ({ id, state, input })),
  history: (recordOf(worker, 'history') as typeof storedData.history).entries.map(({ id }) => id),
  reasons: recordOf(worker, 'reasons'),
  settings: recordOf(worker, 'settings'),
});

describe.each(survivors)('The record %s', (key) => {
  it.each(states)('%s costs nobody anything, and nothing is sent for it', async (state, change) => {
    const worker = await used();
    const before = essence(worker);
    const record = change(structuredClone(worker.disk.local[key] as Found));
    worker.disk.local[key] = record;
    const next = await restartBrowser(worker);
    await next.command({ type: 'refresh' });
    await next.settle();
    const hint = state === 'with one wrong field' && key === 'settings' ? 'never' : 'refused';
    expect(essence(next)).toEqual({
      ...before,
      settings: { ...(before.settings as object), hint },
    });
    expect(writes(emulator)).toEqual([201]);
    const isWhole = state === 'of the version before' || (key === 'reasons' && state.includes('x'));
    const aside = next.disk.local[`damaged:${key}`];
    if (isWhole) expect(aside).toBeUndefined();
    else if (key !== 'settings' || state !== 'with one wrong element')
      expect(aside).toEqual([{ atMs: expect.any(Number), record }]);
  });

  it('cut off costs nobody any other, and nothing is sent for it', async () => {
    const worker = await used();
    const before = essence(worker);
    const record = JSON.stringify(worker.disk.local[key]).slice(0, -9);
    worker.disk.local[key] = record;
    const next = await restartBrowser(worker);
    await next.command({ type: 'refresh' });
    await next.settle();
    const after = key === 'settings' ? null : essence(next);
    if (after && key !== 'reasons') expect(after.reasons).toEqual(before.reasons);
    if (after) expect(after.clientId).toBe(before.clientId);
    if (key !== 'journal') expect(next.elevations()[0]).toMatchObject(before.states[0]!);
    expect(recordOf(next, 'history')).toMatchObject({ entries: [{ id: before.states[0]!.id }] });
    expect(writes(emulator)).toEqual([201]);
    expect(next.disk.local[`damaged:${key}`]).toEqual([{ atMs: expect.any(Number), record }]);
  });
});

describe('A write that was sent, in a journal that is damaged,', () => {
  it.each(['state', 'sentAtMs', 'account', 'input', 'eligibility', 'request', 'id'])(
    'is not sent again where its %s cannot be read: it is set aside',
    async (field) => {
      const worker = await used();
      const journal = worker.disk.local.journal as { data: Record<string, unknown>[] };
      const [elevation] = journal.data;
      const record = {
        ...journal,
        data: [{ ...elevation, state: 'uncertain', [field]: { wrong: 7 } }],
      };
      worker.disk.local.journal = record;
      const next = await restartBrowser(worker);
      await next.command({ type: 'refresh' });
      await next.settle();
      await next.pass(10 * MINUTE_MS);
      await next.settle();
      expect(writes(emulator)).toEqual([201]);
      expect(next.disk.local['damaged:journal']).toMatchObject([{ record }]);
      expect(next.disk.session.overview).toMatchObject({ hasLostElevations: true });
    },
  );

  it('is told of for a day, and not where nothing of it was lost', async () => {
    const worker = await used();
    const overview = (next: Worker) => next.disk.session.overview;
    expect(overview(worker)).toMatchObject({ hasLostElevations: false });
    worker.disk.local.journal = { ...(worker.disk.local.journal as Found), version: 9 };
    let next = await restartBrowser(worker);
    expect(overview(next)).toMatchObject({ hasLostElevations: false });
    next.disk.local.journal = '{"version":2,"data":[{"';
    next = await restartBrowser(next);
    expect(overview(next)).toMatchObject({ hasLostElevations: true });
    next = await restartBrowser(next, { afterMs: DAY_MS });
    expect(overview(next)).toMatchObject({ hasLostElevations: false });
  });

  it('is told of as lost only where it is not there any more', async () => {
    const worker = await used();
    const journal = worker.disk.local.journal as { data: object[] };
    const data = [{ ...journal.data[0], error: { code: 'ofALaterVersion' }, renewal: 7 }];
    worker.disk.local.journal = { ...journal, version: 9, data };
    const next = await restartBrowser(worker);
    expect(next.elevations()).toHaveLength(1);
    expect(next.disk.session.overview).toMatchObject({ hasLostElevations: false });
  });

  it('is told of no more once its person has removed what could not be read', async () => {
    const worker = await used();
    worker.disk.local.journal = '{"version":2,"data":[{"';
    const next = await restartBrowser(worker);
    await next.command({ type: 'clearDamaged' });
    expect(next.disk.session.overview).toMatchObject({ hasLostElevations: false });
    expect(next.disk.local).not.toHaveProperty(['damaged:journal']);
  });

  it('is sent by nobody, however it is damaged', async () => {
    const states = ['submitting', 'steppingUp', 'working', 'uncertain', 'active', 'ended'] as const;
    const elevations = storedData.journal.flatMap((elevation) =>
      states.map((state) => ({ ...elevation, state })),
    );
    await fc.assert(
      fc.asyncProperty(mutated([elevations]), async (data) => {
        const disk = diskWithAna();
        disk.local.journal = { version: 2, data };
        const worker = await startWorker(emulator, disk);
        await worker.settle();
        worker.kill();
        expect(writes(emulator)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('Everything on disk', () => {
  it('damaged at once keeps no worker from starting, signing in and activating', async () => {
    const worker = await used();
    for (const key of localKeys) worker.disk.local[key] = `{"version":1,"data":[{"${key}`;
    const next = await restartBrowser(worker);
    expect(next.elevations()).toEqual([]);
    for (const key of localKeys) {
      expect(next.disk.local[`damaged:${key}`], key).toMatchObject([
        { record: `{"version":1,"data":[{"${key}` },
      ]);
    }
    await next.command({ type: 'signIn', account: null });
    await next.settle(() => (next.snapshot()?.eligibilities.length ?? 0) > 0);
    expect(await activate(next, emulator, 'Reports Reader')).toEqual({ ok: true });
    await next.settle(() => next.elevations()[0]?.state === 'active');
    expect(writes(emulator)).toEqual([201, 201]);
  });
});
