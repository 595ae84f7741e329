import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate, activeNow, keyOf, writes } from '../support/activate';
import { emulatorFetch } from '../support/emulator-fetch';
import { entraPortal } from '../support/entra-portal';
import { hostilePage } from '../support/hostile-page';
import { openWorker } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const role = 'Security Reader';
const stateIn = (running: Worker) => running.elevations()[0]?.state;
const write = { method: 'POST', match: 'roleAssignmentScheduleRequests' };
async function activateAndWait(): Promise<void> {
  await activate(worker, emulator, role);
  await worker.settle(() => stateIn(worker) === 'active');
}

describe('the two clocks', () => {
  it('run apart, and may be set apart while the worker runs', async () => {
    worker.clockOffsetMs = 2 * MINUTE_MS;
    expect(worker.now() - emulator.clock.now()).toBeCloseTo(2 * MINUTE_MS, -3);
    await worker.pass(HOUR_MS);
    expect(worker.now() - emulator.clock.now()).toBeCloseTo(2 * MINUTE_MS, -3);
  });

  it('are two: each answer of the service carries the time of its own', async () => {
    emulator.clock.advance(HOUR_MS);
    const fromMs = emulator.clock.now();
    const answer = await emulatorFetch(emulator)('https://graph.microsoft.com/v1.0/me');
    const answeredAtMs = Date.parse(answer.headers.get('date') ?? '');
    // A date on the wire has whole seconds.
    expect(answeredAtMs).toBeGreaterThan(fromMs - 1_000);
    expect(answeredAtMs).toBeLessThanOrEqual(emulator.clock.now());
  });
});

describe('a worker that is killed', () => {
  it('right before a request leaves has not sent it', async () => {
    worker.killAtRequest('beforeItLeaves', write);
    void activate(worker, emulator, role);
    await worker.settle();
    expect([worker.isAlive, writes(emulator).length]).toEqual([false, 0]);
  });

  it('right after a request left gets no answer, though the service has taken it', async () => {
    worker.killAtRequest('afterItLeft', write);
    void activate(worker, emulator, role);
    await worker.settle(() => activeNow(emulator).length === 1);
    expect([worker.isAlive, worker.sent.at(-1)?.method, stateIn(worker)]).toEqual([
      false,
      'POST',
      'submitting',
    ]);
  });

  it('is followed by another worker when an alarm goes off, and by none before', async () => {
    await activateAndWait();
    worker.kill();
    expect(await worker.pass(0)).toBe(worker);
    const next = await worker.pass(HOUR_MS + MINUTE_MS);
    expect(next).not.toBe(worker);
    expect([stateIn(next), next.badge()]).toEqual(['ended', '']);
  });
});

describe('a browser that restarts', () => {
  it('keeps what is on disk, and loses the session while time passes', async () => {
    await activateAndWait();
    const next = await restartBrowser(worker, { afterMs: 10 * MINUTE_MS });
    expect(worker.isAlive).toBe(false);
    expect(next.disk.session).not.toHaveProperty('snapshot');
    expect([stateIn(next), next.badge()]).toEqual(['active', '45m']);
  });
});

describe('another device', () => {
  it('has a disk of its own, and learns what the first device did from a list', async () => {
    await activateAndWait();
    const other = await openWorker(emulator);
    expect(other.elevations()).toEqual([]);
    expect(other.snapshot()?.activations.map(({ key }) => key)).toContain(keyOf(emulator, role));
  });

  it('may be one on which the portal is open', async () => {
    const portal = entraPortal(emulator);
    await portal.activate(role);
    expect(activeNow(emulator)).toHaveLength(1);
    await worker.pass(6 * MINUTE_MS);
    await portal.end(role);
    expect(activeNow(emulator)).toEqual([]);
  });
});

describe('a hostile page', () => {
  it('reads and writes records on disk, and can send no command', async () => {
    const page = hostilePage(worker);
    page.plant('journal', [{ planted: true }]);
    expect(page.read()).toMatchObject({ journal: { version: 1, data: [{ planted: true }] } });
    expect(page.send({ type: 'clearHistory' })).toBeUndefined();
  });
});
