import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { DAY_MS, HOUR_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { HistoryEntry } from '../../../utils/pim/elevation/history';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate } from '../support/activate';
import { eligible, openWorker, waitForState, writes } from '../support/open-worker';
import { ana, elevationWith } from '../support/records';
import { restartBrowser } from '../support/restart-browser';
import { recordUnhandledRejections } from '../support/unhandled-rejections';
import { createWorker, diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let unhandled: ReturnType<typeof recordUnhandledRejections>;
beforeEach(async () => {
  emulator = await startEmulator();
  unhandled = recordUnhandledRejections();
});
afterEach(async () => {
  await emulator.stop();
  unhandled.stop();
  expect(unhandled.errors).toEqual([]);
});

const role = 'Security Reader';

describe('A disk that is full', () => {
  it.each([
    ['journal', 'from the first write on', 0],
    ['journal', 'from the second write on', 1],
  ])(
    'for the %s, %s: the activation is refused with an error, and never sent',
    async (key, _, successes) => {
      const worker = await openWorker(emulator);
      let left = successes;
      const { set } = worker.local;
      worker.local.set = async (records) => {
        if (key in records && left-- <= 0) throw new Error('The disk is full.');
        return set(records);
      };
      const reply = await activate(worker, emulator, role);
      expect(reply).toMatchObject({ ok: false, error: { code: 'notSaved' } });
      await worker.settle();
      expect(writes(emulator)).toEqual([]);
      expect(worker.errorLog()).toContain('The disk is full.');

      worker.kill();
      const next = await startWorker(emulator, worker.disk);
      await next.settle();
      await next.pass(60_000);
      expect(writes(emulator)).toEqual([]);
    },
  );

  it('while session storage is full, too: a refused activation is not sent by the next worker', async () => {
    const worker = await openWorker(emulator);
    const [onDisk, inMemory] = [worker.local.set, worker.session.set];
    let [journaled, vouched] = [0, 0];
    worker.local.set = async (records) => {
      if ('journal' in records && journaled++ > 0) throw new Error('The disk is full.');
      return onDisk(records);
    };
    worker.session.set = async (records) => {
      if ('vouchers' in records && vouched++ > 0) throw new Error('Quota exceeded.');
      return inMemory(records);
    };
    expect(await activate(worker, emulator, role)).toMatchObject({ ok: false });
    await worker.settle();
    worker.kill();
    const next = await startWorker(emulator, worker.disk);
    for (const seconds of [1, 60]) await next.pass(seconds * 1_000);
    expect(writes(emulator)).toEqual([]);
  });

  it('for the second write only: a refused activation is removed', async () => {
    const worker = await openWorker(emulator);
    let journaled = 0;
    const { set } = worker.local;
    worker.local.set = async (records) => {
      if ('journal' in records && ++journaled === 2) throw new Error('The disk is full.');
      return set(records);
    };
    const reply = await activate(worker, emulator, role);
    expect(reply).toMatchObject({ ok: false, error: { code: 'notSaved' } });
    expect(journaled).toBe(3);
    expect(worker.elevations()).toEqual([]);
  });

  it('for reasons only: the role is activated, and the error is logged', async () => {
    const worker = await openWorker(emulator);
    worker.local.fail({ operation: 'set', key: 'reasons', times: Number.POSITIVE_INFINITY });
    expect(await activate(worker, emulator, role)).toEqual({ ok: true });
    await waitForState(worker, eligible(worker, 'directory', role), 'active');
    expect(writes(emulator)).toEqual([201]);
    expect(worker.errorLog()).toContain('cannot be reached');
  });

  it('when the answer comes: the role is looked up when there is room again, and not sent twice', async () => {
    const worker = await openWorker(emulator);
    const { set } = worker.local;
    worker.local.set = async (records) => {
      if (worker.sent.some(({ method, url }) => method === 'POST' && /Requests$/.test(url)))
        throw new Error('The disk is full.');
      return set(records);
    };
    await activate(worker, emulator, role);
    await worker.settle();
    expect(writes(emulator)).toEqual([201]);
    worker.local.set = set;
    worker.kill();
    let next = await worker.pass(60_000);
    for (let minutes = 0; minutes < 3; minutes++) next = await next.pass(60_000);
    expect(next.elevations()[0]?.state).toBe('active');
    expect(writes(emulator)).toEqual([201]);
  });
});

describe('A record that cannot be read at the start', () => {
  it.each(['accounts', 'journal', 'settings', 'history', 'drafts', 'ends'])(
    '(%s) is read again by the next command',
    async (key) => {
      const worker = await createWorker(emulator, diskWithAna());
      worker.local.fail({ operation: 'get', key });
      await worker.start().catch(() => undefined);
      expect(await worker.command({ type: 'refresh' })).toEqual({ ok: true });
      await worker.settle(() => worker.snapshot()?.policiesAtMs != null);
      expect(await activate(worker, emulator, role)).toEqual({ ok: true });
      await waitForState(worker, eligible(worker, 'directory', role), 'active');
    },
  );
});

it('A record that cannot be written at the start stops nothing else', async () => {
  const disk = diskWithAna();
  const nowMs = emulator.clock.now();
  const times = { startsAtMs: nowMs, endsAtMs: nowMs + HOUR_MS, sinceMs: nowMs };
  const active = elevationWith({ state: 'active', sentAtMs: nowMs, ...times });
  disk.local.journal = { version: 1, data: [active] };
  const worker = await createWorker(emulator, disk);
  worker.local.fail({ operation: 'set', key: 'ends' });
  await worker.start();
  await worker.settle();
  expect(worker.badge()).toMatch(/^\d+m$/);
  expect(worker.errorLog()).toContain('cannot be reached');
});

describe('Session storage without room', () => {
  it('for all roles: fewer are shown, with the number of the others, and can be activated', async () => {
    const worker = await createWorker(emulator, diskWithAna());
    worker.session.quotaBytes = 11_000;
    await worker.start();
    await worker.command({ type: 'opened' });
    await worker.settle(() => (worker.snapshot()?.notShown ?? 0) > 0);
    const shown = worker.snapshot()!;
    expect(shown.refreshing).toBe(false);
    expect(await activate(worker, emulator, role)).toEqual({ ok: true });
    await worker.settle(() => worker.elevations()[0]?.state === 'active');
    expect(writes(emulator)).toEqual([201]);
  });

  it('for anything: refreshes and activations work, and are shown once there is room', async () => {
    const worker = await createWorker(emulator, diskWithAna());
    worker.session.fail({ operation: 'set', times: Number.POSITIVE_INFINITY });
    await worker.start();
    await worker.command({ type: 'refresh' });
    await worker.settle();
    expect(await activate(worker, emulator, role)).toEqual({ ok: true });
    await worker.settle(() => worker.elevations()[0]?.state === 'active');
    worker.session.heal();
    await worker.command({ type: 'refresh' });
    await worker.settle(() => worker.snapshot()?.refreshing === false);
    const activated = worker.snapshot()?.activations.filter(({ kind }) => kind === 'activated');
    expect(activated).toHaveLength(1);
    expect(writes(emulator)).toEqual([201]);
  });
});

describe('A record older than 30 days', () => {
  const account = accountKey(ana);
  const input = { durationMs: HOUR_MS, justification: 'INC-OLD', ticket: null };

  /** Records of an account, of a given age. */
  function records(days: number, owner = account, state: Elevation['state'] = 'failed') {
    const atMs = emulator.clock.now() - days * DAY_MS;
    const elevation = elevationWith({ account: owner, state, sinceMs: atMs, input });
    const { surface, role, scope } = elevation.eligibility;
    const entry: HistoryEntry = {
      ...{ id: 'one', account: owner, surface, role, scope, input, atMs },
      ...{ endsAtMs: null, outcome: 'failed', errorCode: null },
    };
    const end = {
      ...{ key: 'k', account: owner, roleName: 'INC-OLD', scopeName: '', startsAtMs: atMs },
      ...{ endsAtMs: atMs + HOUR_MS, highImpact: false },
    };
    const record = (data: unknown) => ({ version: 1, data });
    return {
      reasons: record({ [`${owner}|x`]: { input, atMs } }),
      drafts: record({ [`${owner}|x`]: { input, atMs } }),
      history: record({ entries: [entry], clearedAtMs: 0 }),
      journal: record([elevation]),
      ends: record([end]),
    };
  }

  async function startWith(local: Record<string, unknown>): Promise<Worker> {
    const disk = diskWithAna();
    Object.assign(disk.local, local);
    const worker = await startWorker(emulator, disk);
    await worker.settle();
    return worker;
  }

  it('is removed at a start, of whatever account it was', async () => {
    for (const owner of [account, 'global|gone|gone']) {
      const worker = await startWith(records(31, owner));
      expect(JSON.stringify(worker.disk.local)).not.toContain('INC-OLD');
    }
  });

  it('is removed in every state where its account is unknown now', async () => {
    for (const state of ['active', 'waiting', 'uncertain'] as const) {
      const worker = await startWith(records(31, 'global|gone|gone', state));
      expect(JSON.stringify(worker.disk.local), state).not.toContain('INC-OLD');
    }
  });

  it('is removed within a day in a browser that is never closed', async () => {
    let worker = await startWith(records(29.5));
    expect(JSON.stringify(worker.disk.local)).toContain('INC-OLD');
    worker.kill();
    worker = await worker.pass(DAY_MS);
    await worker.settle();
    expect(JSON.stringify(worker.disk.local)).not.toContain('INC-OLD');
  });

  it('that is damaged is kept for 30 days after it was found', async () => {
    const damaged = { version: 1, data: [{ username: ana.username, objectId: ana.objectId }] };
    for (const found of [
      { accounts: damaged },
      { 'damaged:accounts': [{ atMs: null, record: damaged }] },
      // As an earlier version set it aside.
      { 'damaged:accounts': damaged },
    ]) {
      let worker = await startWith(found);
      worker = await restartBrowser(worker, { afterMs: 29 * DAY_MS });
      expect(worker.disk.local['damaged:accounts']).toMatchObject([{ record: damaged }]);
      worker = await restartBrowser(worker, { afterMs: 2 * DAY_MS });
      expect(worker.disk.local).not.toHaveProperty('damaged:accounts');
    }
  });

  it('of several damaged records goes one by one', async () => {
    const [old, recent] = [{ version: 1, data: 'old' }, 'recent'];
    let worker = await startWith({ 'damaged:history': [{ atMs: null, record: old }] });
    worker = await restartBrowser(worker, { afterMs: 20 * DAY_MS });
    worker.disk.local.history = recent;
    worker = await restartBrowser(worker, { afterMs: DAY_MS });
    expect(worker.disk.local['damaged:history']).toMatchObject([
      { record: recent },
      { record: old },
    ]);
    worker = await restartBrowser(worker, { afterMs: 20 * DAY_MS });
    expect(worker.disk.local['damaged:history']).toMatchObject([{ record: recent }]);
  });

  it('that cannot be removed does not keep others from being removed', async () => {
    const disk = diskWithAna();
    Object.assign(disk.local, records(31));
    const worker = await createWorker(emulator, disk);
    worker.local.fail({ operation: 'set', key: 'reasons' });
    await worker.start();
    await worker.settle();
    const { reasons, ...others } = worker.disk.local;
    expect(JSON.stringify(reasons)).toContain('INC-OLD');
    expect(JSON.stringify(others)).not.toContain('INC-OLD');
  });
});

it('Signing out removes the damaged records that name the account, and no others', async () => {
  const disk = diskWithAna();
  const other = { version: 1, data: ['0000'] };
  disk.local['damaged:history'] = { version: 1, data: [{ account: accountKey(ana) }] };
  disk.local['damaged:accounts'] = { version: 1, data: [{ OBJECTID: ana.objectId.toUpperCase() }] };
  disk.local['damaged:reasons'] = other;
  const worker = await startWorker(emulator, disk);
  await worker.command({ type: 'signOut', account: accountKey(ana) });
  await worker.settle();
  expect(Object.keys(worker.disk.local).filter((key) => key.startsWith('damaged'))).toEqual([
    'damaged:reasons',
  ]);
  expect(JSON.stringify(worker.disk)).not.toContain(ana.objectId);
});

describe('Signing out removes what names the account of a damaged record', () => {
  it.each([
    ['journal', 1],
    ['pageAccounts', 2],
  ] as const)('that the disk had no room to set aside: %s, %d times', async (key, times) => {
    const disk = diskWithAna();
    disk.local[key] = { version: 1, data: `${accountKey(ana)}, cut off` };
    const worker = await createWorker(emulator, disk);
    worker.local.fail({ operation: 'set', key, times });
    await worker.start();
    await worker.settle();
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.settle();
    worker.kill();
    const next = await startWorker(emulator, worker.disk);
    await next.settle();
    expect(JSON.stringify(next.disk.local)).not.toContain(ana.objectId);
  });

  it('by the user name alone', async () => {
    const disk = diskWithAna();
    disk.local['damaged:history'] = { version: 1, data: [{ by: ana.username.toUpperCase() }] };
    disk.local['damaged:reasons'] = { version: 1, data: ['0000'] };
    const worker = await startWorker(emulator, disk);
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.settle();
    expect(worker.disk.local).not.toHaveProperty('damaged:history');
    expect(worker.disk.local).toHaveProperty('damaged:reasons');
  });
});
