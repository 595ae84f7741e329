import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { takeOver } from '../../../utils/storage/take-over';
import { type Emulator, startEmulator } from '../../emulator/server';
import { hostilePage } from '../support/hostile-page';
import { keyAndAccount } from '../support/key-and-account';
import { createMemoryArea } from '../support/memory-area';
import { clickActivate, eligible, openWorker, waitForState, writes } from '../support/open-worker';
import { elevationWith } from '../support/records';
import { restartBrowser } from '../support/restart-browser';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

/** An elevation as a hostile page could write it into the journal, confirmed just now. */
function planted(change: Partial<Elevation>): Elevation {
  const eligibility = eligible(worker, 'directory', 'Security Reader');
  const atMs = worker.now();
  const times = { createdAtMs: atMs, sinceMs: atMs, confirmedAtMs: atMs };
  const input = { durationMs: 480 * MINUTE_MS, justification: 'Somebody wrote this', ticket: null };
  return elevationWith({ ...times, eligibility, input, ...change });
}

/** The next worker on the same browser, after all that it does by itself. */
async function nextWorker(): Promise<Worker> {
  worker.kill();
  const next = await startWorker(emulator, worker.disk);
  for (const seconds of [1, 6, 16, 46, 120]) await next.pass(seconds * 1_000);
  return next;
}

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const unsent: Partial<Elevation>[] = [
  { state: 'drafted' },
  { state: 'submitting' },
  { state: 'submitting', notBeforeMs: 1 },
  { state: 'steppingUp', claims },
];

describe('An unsent elevation in the journal', () => {
  it.each(unsent)('without a voucher becomes a draft: %j', async (change) => {
    hostilePage(worker).plant('journal', [planted(change)]);
    const next = await nextWorker();
    expect(writes(emulator)).toEqual([]);
    expect(next.windows).toEqual([]);
    expect(next.elevations()).toEqual([]);
    expect(JSON.stringify(next.disk.local.drafts)).toContain('Somebody wrote this');
  });
});

describe('A voucher', () => {
  async function clickAndDie(): Promise<Elevation> {
    const { key } = eligible(worker, 'directory', 'Security Reader');
    const input = { durationMs: 60 * MINUTE_MS, justification: 'INC-1', ticket: null };
    worker.kill(2);
    void worker.command({
      type: 'activate',
      elevationId: crypto.randomUUID(),
      ...keyAndAccount(key),
      input,
    });
    await worker.settle();
    return worker.elevations()[0]!;
  }

  it('lets the next worker send what was clicked, once', async () => {
    await clickAndDie();
    const next = await nextWorker();
    expect(next.elevations()[0]?.state).toBe('active');
    expect(writes(emulator)).toEqual([201]);
  });

  const others: [string, (elevation: Elevation) => Elevation][] = [
    [
      'a longer time',
      (elevation) => ({ ...elevation, input: { ...elevation.input, durationMs: 9 } }),
    ],
    [
      'another reason',
      (elevation) => ({ ...elevation, input: { ...elevation.input, justification: 'x' } }),
    ],
    [
      'another role',
      (elevation) => ({
        ...elevation,
        eligibility: eligible(worker, 'directory', 'Helpdesk Administrator'),
      }),
    ],
    [
      'another role under the same key',
      (elevation) => ({
        ...elevation,
        eligibility: {
          ...elevation.eligibility,
          role: eligible(worker, 'directory', 'Helpdesk Administrator').role,
        },
      }),
    ],
    ['another id', (elevation) => ({ ...elevation, id: crypto.randomUUID() })],
    ['another account', (elevation) => ({ ...elevation, account: 'global|other|other' })],
  ];
  it.each(others)('covers what was confirmed, not %s', async (_, change) => {
    const clicked = await clickAndDie();
    hostilePage(worker).plant('journal', [change(clicked)]);
    const next = await nextWorker();
    expect(writes(emulator)).toEqual([]);
    expect(next.elevations().filter(({ state }) => state !== 'drafted')).toEqual([]);
  });

  it('is stored again by the click that tries again', async () => {
    let isOnline = true;
    const ports = { isOnline: () => isOnline };
    worker = await openWorker(emulator, ['pwd', 'mfa'], { ports });
    const role = eligible(worker, 'directory', 'Security Reader');
    isOnline = false;
    const input = { durationMs: 60 * MINUTE_MS, justification: 'INC-1', ticket: null };
    const elevationId = crypto.randomUUID();
    await worker.command({ type: 'activate', elevationId, ...keyAndAccount(role.key), input });
    await worker.settle(() => worker.elevations()[0]?.state === 'failed');
    expect(writes(emulator)).toEqual([]);
    isOnline = true;
    worker.kill(2);
    void worker.command({ type: 'retry', elevationId });
    await worker.settle();
    const next = await nextWorker();
    expect(next.elevations()[0]?.state).toBe('active');
    expect(writes(emulator)).toEqual([201]);
  });

  it('ends with the browser: an unsent elevation becomes a draft, with its input', async () => {
    await clickAndDie();
    worker = await restartBrowser(worker, { afterMs: MINUTE_MS });
    await worker.pass(MINUTE_MS);
    expect(writes(emulator)).toEqual([]);
    expect(worker.elevations()).toEqual([]);
    expect(JSON.stringify(worker.disk.local.drafts)).toContain('INC-1');
    // It says so where it stands now: nothing goes without a word.
    const drafts = Object.values(worker.snapshot()?.roleDefaults ?? {}).map(({ draft }) => draft);
    expect(drafts).toMatchObject([{ notSentAtMs: expect.any(Number) }]);
  });

  it('is removed once PIM has accepted the activation', async () => {
    const found = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, found);
    const elevation = await waitForState(worker, found, 'active');
    await worker.settle();
    expect(JSON.stringify(worker.disk.session.vouchers)).not.toContain('INC-1042');
    await worker.command({ type: 'end', key: found.key });
    for (const minutes of [6, 1]) await worker.pass(minutes * MINUTE_MS);
    await waitForState(worker, found, 'ended');
    const again = { ...elevation, request: null, startsAtMs: null, endsAtMs: null, sentAtMs: null };
    const atMs = worker.now();
    const times = { createdAtMs: atMs, sinceMs: atMs, confirmedAtMs: atMs };
    hostilePage(worker).plant('journal', [{ ...again, ...times, state: 'submitting' }]);
    const next = await nextWorker();
    expect(next.sent.filter(({ url }) => url.endsWith('Requests'))).toEqual([]);
  });

  it('is valid for five minutes, whatever time the journal has for the click', async () => {
    const clicked = await clickAndDie();
    emulator.clock.advance(6 * MINUTE_MS);
    hostilePage(worker).plant('journal', [{ ...clicked, confirmedAtMs: worker.now() }]);
    const next = await nextWorker();
    expect(writes(emulator)).toEqual([]);
    expect(next.elevations()).toEqual([]);
  });

  it('is removed with its account', async () => {
    await clickAndDie();
    const effect = { kind: 'respond', status: 429, headers: { 'retry-after': '60' } } as const;
    emulator.control.fault({ method: 'POST', match: 'ScheduleRequests', effect });
    const next = await startWorker(emulator, worker.disk);
    await next.settle(() => next.elevations()[0]?.notBeforeMs != null);
    expect(JSON.stringify(next.disk.session.vouchers)).toContain(worker.elevations()[0]?.account);
    await next.command({ type: 'signOut', account: worker.elevations()[0]!.account });
    expect(JSON.stringify(next.disk.session)).not.toContain('INC-1');
  });
});

describe('What an earlier version stored in storage.local', () => {
  function areas(found: Record<string, unknown>) {
    const database = createMemoryArea();
    const old = createMemoryArea(found);
    const from = {
      get: async (keys: string[]) =>
        Object.fromEntries(keys.flatMap((key) => (key in found ? [[key, found[key]]] : []))),
      clear: async () => {
        if (Object.keys(found).length) await old.remove(Object.keys(found));
      },
    };
    return { database, from, found, old };
  }

  it('is taken over once, and nothing is left there', async () => {
    const settings = { version: 1, data: { oneClick: 'never' } };
    const { database, from, found } = areas({ settings, 'damaged:reasons': 7, other: 1 });
    await takeOver(database, from);
    expect(database.data).toMatchObject({ settings, 'damaged:reasons': 7 });
    expect(database.data).not.toHaveProperty('other');
    expect(found).toEqual({});
  });

  it('is not read again: what a page writes there later is ignored', async () => {
    const { database, from, found } = areas({});
    await takeOver(database, from);
    found.journal = { version: 1, data: [planted({ state: 'submitting' })] };
    await takeOver(database, from);
    expect(database.data).not.toHaveProperty('journal');
  });

  it('loses its renewals, which a page might have written', async () => {
    const data = [planted({ state: 'active', renewal: crypto.randomUUID() }), 'no elevation'];
    const { database, from } = areas({ journal: { version: 1, data } });
    await takeOver(database, from);
    const journal = database.data.journal as { data: [Elevation, string] };
    expect(journal.data[0].renewal).toBeNull();
    expect(journal.data[1]).toBe('no elevation');
  });

  it.each([0, 1])(
    'is taken over completely by the next worker when one dies after %s writes',
    async (after) => {
      const data = { version: 1, data: [1] };
      const { database, from, found } = areas({ reasons: data });
      let left = after;
      const dyingDatabase = {
        ...database,
        set: async (records: Record<string, unknown>) => {
          if (left-- <= 0) throw new Error('killed');
          return database.set(records);
        },
      };
      await takeOver(dyingDatabase, from).catch(() => undefined);
      await takeOver(database, from);
      expect(database.data.reasons).toEqual(data);
      expect(found).toEqual({});
    },
  );
});
