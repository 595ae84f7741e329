import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { accepted, activate, writes } from '../support/activate';
import { openWorker } from '../support/open-worker';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const requests = () => emulator.world.log.length;
/** The first opening: the lists with the tenant's name, and the policies of roles, groups and three Azure roles. */
const REQUESTS_TO_OPEN = 9;
/** One for both surfaces of Graph, three for Azure. */
const REQUESTS_TO_LIST = 4;

describe('the number of requests is', () => {
  it('four for the lists, five for the policies, then none for a minute', async () => {
    expect(requests()).toBe(REQUESTS_TO_OPEN);
    // The clock also runs by itself: on a busy machine the minute must not become full.
    const ageMs = emulator.clock.now() - (worker.snapshot()?.updatedAtMs ?? 0);
    emulator.clock.advance(MINUTE_MS - 1_000 - ageMs);
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(requests()).toBe(REQUESTS_TO_OPEN);
  });

  it('four for the lists after a minute: policies are kept for an hour', async () => {
    await worker.pass(MINUTE_MS);
    await worker.command({ type: 'opened' });
    await worker.settle(() => requests() > REQUESTS_TO_OPEN);
    expect(requests()).toBe(REQUESTS_TO_OPEN + REQUESTS_TO_LIST);
  });

  it('the same for nine refreshes at once as for one', async () => {
    await Promise.all(Array.from({ length: 9 }, () => worker.command({ type: 'refresh' })));
    await worker.settle(() => requests() > REQUESTS_TO_OPEN);
    expect(requests()).toBe(REQUESTS_TO_OPEN + REQUESTS_TO_LIST);
  });

  it('none for a new worker of the same browser', async () => {
    const next = await startWorker(emulator, worker.disk);
    await next.command({ type: 'opened' });
    await next.settle();
    expect(requests()).toBe(REQUESTS_TO_OPEN);
  });
});

describe('a failing service', () => {
  it('that throttles gets one more write, even if timer and alarm go off at once', async () => {
    const effect = { kind: 'respond', status: 429, headers: { 'retry-after': '40' } } as const;
    emulator.control.fault({ match: 'roleAssignmentScheduleRequests', effect });
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => worker.elevations()[0]?.notBeforeMs != null);
    emulator.clock.advance(40_000);
    await Promise.all([worker.alarm(), worker.alarm(), worker.pass(0)]);
    await worker.settle(() => worker.elevations()[0]?.state === 'active');
    expect(writes(emulator)).toHaveLength(2);
    expect(accepted(emulator)).toHaveLength(1);
  });

  it('leaves the rows as they were, with its error', async () => {
    const rows = worker.snapshot()?.eligibilities;
    emulator.control.fault({ match: '', times: 99, effect: { kind: 'respond', status: 502 } });
    await worker.command({ type: 'refresh' });
    await worker.settle(() => worker.snapshot()?.problem != null);
    expect(worker.snapshot()).toMatchObject({
      eligibilities: rows,
      problem: { code: 'serviceFailed' },
      refreshing: false,
    });
  });

  it('that rejects every token has the person sign in again, and leaves the rows', async () => {
    emulator.control.fault({
      match: '',
      times: 99,
      effect: {
        kind: 'respond',
        status: 401,
        headers: {
          'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{"nbf":{"essential":true}}}')}"`,
        },
      },
    });
    await worker.command({ type: 'refresh' });
    await worker.settle(() => worker.snapshot()?.problem != null);
    expect(worker.snapshot()?.problem?.code).toBe('signInNeeded');
    expect(worker.snapshot()?.eligibilities).toHaveLength(17);
    expect(worker.disk.session.overview).toMatchObject({
      signInTroubles: [{ account: expect.stringContaining(contoso.ana.id), why: 'over' }],
    });
  });
});
