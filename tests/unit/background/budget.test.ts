import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { contoso } from '../../emulator/tenants/contoso';
import { accepted, activate, writes } from '../support/activate';
import { openWorker } from '../support/opened';
import { startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const requests = () => emulator.world.log.length;
/**
 * What opening the popup first sent: the lists and with them the name of the tenant, the policies of
 * roles, of groups, and of three Azure roles.
 */
const OPENED = 9;
/** One for all surfaces of Graph, three for Azure. */
const LISTED = 4;

describe('requests', () => {
  it('four to list, five to know the policies, then none for a minute', async () => {
    expect(requests()).toBe(OPENED);
    // The clock goes on by itself, too: a busy machine must not make the minute full.
    const ageMs = emulator.clock.now() - (worker.snapshot()?.updatedAtMs ?? 0);
    emulator.clock.advance(MINUTE_MS - 1_000 - ageMs);
    await worker.command({ type: 'opened' });
    await worker.settle();
    expect(requests()).toBe(OPENED);
  });

  it('four to list again after a minute: policies are kept for an hour', async () => {
    await worker.pass(MINUTE_MS);
    await worker.command({ type: 'opened' });
    await worker.settle(() => requests() > OPENED);
    expect(requests()).toBe(OPENED + LISTED);
  });

  it('shared by those who ask at once', async () => {
    await Promise.all(Array.from({ length: 9 }, () => worker.command({ type: 'refresh' })));
    await worker.settle(() => requests() > OPENED);
    expect(requests()).toBe(OPENED + LISTED);
  });

  it('none by a new worker of the same browser', async () => {
    const next = await startWorker(emulator, worker.disk);
    await next.start();
    await next.command({ type: 'opened' });
    await next.settle();
    expect(requests()).toBe(OPENED);
  });
});

describe('trouble', () => {
  it('a wait that ends by timer and by alarm at once is one write', async () => {
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

  it('a service that fails leaves the rows of before, and says why', async () => {
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

  it('a revoked session asks the person to sign in again, and keeps the rows', async () => {
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
      signedOut: [expect.stringContaining(contoso.ana.id)],
    });
  });
});
