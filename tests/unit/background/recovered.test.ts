import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, tenantOf, writes } from '../support/open-worker';
import { onSurface, surfaceCases } from '../support/surface-cases';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const anotherInput = { durationMs: 2 * HOUR_MS, justification: 'another reason' };
const history = (from = worker) => from.history();
const inState = (state: Elevation['state'], on = worker) =>
  on.settle(() => on.elevations()[0]?.state === state);

describe.each(surfaceCases)('on the surface $surface', (surfaceCase) => {
  const on = () => onSurface(surfaceCase, emulator);
  const reads = { method: 'GET', match: 'ssignmentSchedule', times: 99 };
  const batches = { match: '/$batch', times: 99 };
  const unreachable = { kind: 'respond', status: 500 } as const;

  /** The answer of the write is lost, and every look-up fails until the elevation is given up. */
  async function giveUp(kind: 'dropAfter' | 'dropBefore' = 'dropAfter'): Promise<Elevation> {
    emulator.control.fault({ ...surfaceCase.write, effect: { kind } });
    await on().activate(worker);
    await inState('uncertain');
    emulator.control.fault({ ...reads, effect: unreachable });
    emulator.control.fault({ ...batches, effect: unreachable });
    for (const seconds of [5, 15, 45]) await worker.pass(seconds * 1_000);
    await inState('failed');
    emulator.control.clearFaults();
    expect(worker.elevations()[0]?.error?.code).toBe('noAnswer');
    expect(history()).toMatchObject([{ outcome: 'failed', errorCode: 'noAnswer' }]);
    return worker.elevations()[0]!;
  }

  it('an elevation that was given up is active once a list shows it, also in the history', async () => {
    await giveUp();
    await worker.command({ type: 'refresh' });
    await inState('active');
    await worker.settle(() => history()[0]?.outcome === 'active');
    expect(history()).toHaveLength(1);
    expect(history()[0]).toMatchObject({
      errorCode: null,
      input: { justification: 'INC-1042 look at sign-ins' },
    });
    expect(on().taken()).toHaveLength(1);
    // The failed elevation is not shown beside the active role.
    expect(worker.snapshot()?.elevations).toHaveLength(1);
  });

  it('it is also active once a new worker starts a minute later, without another write', async () => {
    await giveUp();
    worker.kill();
    emulator.clock.advance(MINUTE_MS);
    const next = await startWorker(emulator, worker.disk);
    await inState('active', next);
    await next.settle(() => history(next)[0]?.outcome === 'active');
    expect(on().taken()).toHaveLength(1);
  });

  it('one whose write never arrived stays failed, and is not looked up without end', async () => {
    await giveUp('dropBefore');
    let disk = worker.disk;
    for (let starts = 0; starts < 4; starts++) {
      const next = await startWorker(emulator, disk);
      await next.settle();
      expect(next.elevations()[0]?.state).toBe('failed');
      next.kill();
      disk = next.disk;
    }
    expect(on().taken()).toEqual([]);
  });

  it('a second click looks it up first, even if the failed one was dismissed', async () => {
    const failed = await giveUp();
    await worker.command({ type: 'dismiss', elevationId: failed.id });
    expect(worker.snapshot()?.elevations).toEqual([]);
    const sent = writes(emulator).length;
    await on().activate(worker);
    await inState('active');
    // It was found, so nothing was sent.
    expect(writes(emulator)).toHaveLength(sent);
    expect(on().taken()).toHaveLength(1);
    await worker.settle(() => history().length === 1 && history()[0]?.outcome === 'active');
    expect(worker.elevations()).toHaveLength(1);
  });

  it('a second click with another reason shows the reason that was accepted, in one entry', async () => {
    await giveUp();
    await clickActivate(worker, worker.elevations()[0]!.eligibility, anotherInput);
    await inState('active');
    await worker.settle(() => history().length === 1 && history()[0]?.outcome === 'active');
    expect(history()).toMatchObject([{ input: { justification: 'INC-1042 look at sign-ins' } }]);
    expect(history()[0]?.elsewhere).toBeUndefined();
    expect(on().taken()).toHaveLength(1);
  });

  it('a second click after a write that never arrived is sent once, with its own reason', async () => {
    await giveUp('dropBefore');
    await clickActivate(worker, worker.elevations()[0]!.eligibility, anotherInput);
    await inState('active');
    expect(on().taken()).toMatchObject([{ justification: 'another reason' }]);
    await worker.settle(() => history().length === 2);
    expect(history().map(({ outcome }) => outcome)).toEqual(['active', 'failed']);
  });
});

it('a row that is missing from a list does not end the role: it is looked up', async () => {
  const azure = surfaceCases.find(({ surface }) => surface === 'azure')!;
  const on = onSurface(azure, emulator);
  await on.activate(worker);
  await inState('active');
  await worker.pass(10 * MINUTE_MS);
  emulator.control.fault({
    method: 'GET',
    match: 'management.azure.com/providers/Microsoft.Authorization/roleAssignmentScheduleInstances',
    effect: {
      kind: 'respond',
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"value":[]}',
    },
  });
  await worker.command({ type: 'refresh' });
  await worker.settle(() => !worker.snapshot()?.refreshing);
  expect(worker.elevations()[0]?.state).toBe('active');
  expect(worker.snapshot()?.activations.map(({ key }) => key)).toContain(on.keyOf(worker));
  expect(worker.badge()).not.toBe('');
});

it('a request that lapsed by our clock and was approved after all is active', async () => {
  await clickActivate(worker, eligible(worker, 'directory', 'Groups Administrator'));
  await inState('waiting');
  // As if the device's clock ran ahead by a day.
  const lapsed = { ...worker.elevations()[0]!, state: 'lapsed' as const, notBeforeMs: null };
  worker.kill();
  worker.disk.local.journal = { version: 1, data: [lapsed] };
  const request = tenantOf(emulator).requests.at(-1)!;
  emulator.control.approve(request.id);
  const next = await startWorker(emulator, worker.disk);
  await next.command({ type: 'refresh' });
  await inState('active', next);
  await next.settle(() => history(next)[0]?.outcome === 'active');
});
