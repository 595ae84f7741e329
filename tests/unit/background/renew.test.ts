import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { accepted, activate, activeNow, keyOf, writes } from '../support/activate';
import { keyAndAccount } from '../support/key-and-account';
import { openWorker } from '../support/open-worker';
import { type Disk, startWorker, type Worker } from '../support/worker';

const role = 'Security Reader';
let emulator: Emulator;
/** The browser after the popup was opened: lists read, nothing elevated. */
let opened: Disk;

beforeAll(async () => {
  emulator = await startEmulator();
  const worker = await openWorker(emulator);
  opened = worker.disk;
});
beforeEach(() => emulator.control.reset());
afterAll(() => emulator.stop());

const stateOf = (worker: Worker) => worker.elevations()[0]?.state;

/** A worker on the opened browser in which a role is active. */
async function elevated(name = role): Promise<Worker> {
  const worker = await startWorker(emulator, structuredClone(opened));
  await activate(worker, emulator, name);
  await worker.settle(() => stateOf(worker) === 'active');
  return worker;
}
const requestRenewal = (
  worker: Worker,
  name = role,
  elevationId: string | null = crypto.randomUUID(),
) => worker.command({ type: 'renew', key: keyOf(emulator, name), elevationId });

/** Lets time pass in steps, so that every wait of the machine can end. */
async function pass(worker: Worker, ...seconds: number[]): Promise<void> {
  for (const step of seconds) await worker.pass(step * 1_000);
}

it('A high-impact role is activated without the renewal that was requested with it', async () => {
  const worker = await startWorker(emulator, structuredClone(opened));
  await worker.command({
    type: 'activate',
    elevationId: crypto.randomUUID(),
    ...keyAndAccount(keyOf(emulator, 'Conditional Access Administrator')),
    input: { durationMs: HOUR_MS, justification: 'INC-1042', ticket: null },
    renewal: crypto.randomUUID(),
  });
  expect(worker.elevations()).toHaveLength(1);
  expect(worker.elevations()[0]?.renewal ?? null).toBeNull();
  await worker.settle();
});

describe('a role that is to be renewed', () => {
  it('is activated again at its end, with the same reason, by one more write', async () => {
    const worker = await elevated();
    expect(await requestRenewal(worker)).toEqual({ ok: true });
    await worker.pass(HOUR_MS);
    expect(stateOf(worker)).toBe('submitting');
    expect(writes(emulator)).toHaveLength(1);
    await pass(worker, 10);
    await worker.settle(() => stateOf(worker) === 'active');
    expect(accepted(emulator).map(({ justification }) => justification)).toEqual([
      'INC-1042 look at sign-ins',
      'INC-1042 look at sign-ins',
    ]);
    expect(activeNow(emulator)).toHaveLength(1);
  });

  it('is renewed once only', async () => {
    const worker = await elevated();
    await requestRenewal(worker);
    await worker.pass(HOUR_MS);
    await pass(worker, 10);
    await worker.settle(() => stateOf(worker) === 'active');
    await worker.pass(HOUR_MS + MINUTE_MS);
    await pass(worker, 10, 60);
    expect(accepted(emulator)).toHaveLength(2);
    expect(stateOf(worker)).toBe('ended');
  });

  it('can be set so when it is activated, and the renewal can be taken back', async () => {
    const worker = await startWorker(emulator, structuredClone(opened));
    await worker.command({
      type: 'activate',
      elevationId: crypto.randomUUID(),
      renewal: crypto.randomUUID(),
      ...keyAndAccount(keyOf(emulator, role)),
      input: { durationMs: HOUR_MS, justification: 'INC-7', ticket: null },
    });
    await worker.settle(() => stateOf(worker) === 'active');
    expect(worker.elevations()[0]?.renewal).toBeTruthy();
    await requestRenewal(worker, role, null);
    await worker.pass(HOUR_MS);
    await pass(worker, 10, 60);
    expect(accepted(emulator)).toHaveLength(1);
  });

  it('can have its renewal cancelled in the seconds before it is sent', async () => {
    const worker = await elevated();
    await requestRenewal(worker);
    await worker.pass(HOUR_MS);
    expect(stateOf(worker)).toBe('submitting');
    await worker.command({ type: 'cancel', key: keyOf(emulator, role) });
    await pass(worker, 10, 60);
    expect(stateOf(worker)).toBe('cancelled');
    expect(writes(emulator)).toHaveLength(1);
  });

  it('and needs a step-up opens no window by itself, and one after a click', async () => {
    const worker = await elevated('Reports Reader');
    expect(worker.windows).toHaveLength(1);
    await requestRenewal(worker, 'Reports Reader');
    await worker.pass(HOUR_MS);
    await pass(worker, 10);
    await worker.settle(() => stateOf(worker) === 'failed');
    expect(worker.elevations()[0]?.error?.code).toBe('renewalNeedsYou');
    expect(worker.windows).toHaveLength(1);
    await worker.command({ type: 'retry', elevationId: worker.elevations()[0]!.id });
    await worker.settle(() => stateOf(worker) === 'active');
    expect(worker.windows).toHaveLength(2);
  });

  it('cannot be high-impact', async () => {
    const worker = await elevated('Conditional Access Administrator');
    const reply = await requestRenewal(worker, 'Conditional Access Administrator');
    expect(reply).toMatchObject({ ok: false });
  });

  it('while the browser is closed becomes a draft after some minutes', async () => {
    const worker = await elevated();
    await requestRenewal(worker);
    worker.kill();
    emulator.clock.advance(HOUR_MS + 6 * MINUTE_MS);
    const next = await startWorker(emulator, worker.disk);
    await next.settle();
    await pass(next, 10, 60);
    expect(accepted(emulator)).toHaveLength(1);
    expect(next.snapshot()?.roleDefaults[keyOf(emulator, role)]?.draft).toMatchObject({
      justification: 'INC-1042 look at sign-ins',
    });
  });
});

describe('a worker killed between any two storage writes of a renewal', () => {
  it('leaves it active, renewed once, for the next worker', async () => {
    let deaths = 0;
    for (let count = 0; ; count++) {
      emulator.control.reset();
      const worker = await elevated();
      await pass(worker, 5);
      await requestRenewal(worker);
      await worker.settle();
      worker.kill(count);
      await worker.pass(HOUR_MS);
      await pass(worker, 10, 5);
      if (worker.isAlive) break;
      deaths++;
      const next = await startWorker(emulator, worker.disk);
      await next.settle();
      await pass(next, 11, 6, 16, 46);
      const moment = `killed after ${count} writes`;
      if (stateOf(next) === 'failed') {
        // It died with the write in doubt, and the service has nothing: the person has to try again.
        expect(next.elevations()[0]?.error?.code, moment).toBe('noAnswer');
        await next.command({ type: 'retry', elevationId: next.elevations()[0]!.id });
        await next.settle(() => stateOf(next) === 'active');
      }
      expect(stateOf(next), moment).toBe('active');
      expect(accepted(emulator).length, moment).toBe(2);
      expect(activeNow(emulator).length, moment).toBe(1);
    }
    expect(deaths).toBeGreaterThan(5);
  });
});
