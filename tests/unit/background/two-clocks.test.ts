import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import type { Surface } from '../../../utils/pim/eligibility';
import { type Emulator, startEmulator } from '../../emulator/server';
import { accepted } from '../support/activate';
import { clickActivate, eligible, openWorker, waitForState, writes } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import type { Worker } from '../support/worker';

let emulator: Emulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.stop());

const surfaces: [Surface, string][] = [
  ['directory', 'Security Reader'],
  ['groups', 'Intune operators'],
  ['azure', 'Contributor'],
];
const offsets: [string, number][] = [
  ['two minutes ahead of', 2 * MINUTE_MS],
  ['two minutes behind', -2 * MINUTE_MS],
  ['47 minutes ahead of', 47 * MINUTE_MS],
  ['47 minutes behind', -47 * MINUTE_MS],
  ['three hours ahead of', 3 * HOUR_MS],
  ['three hours behind', -3 * HOUR_MS],
];

describe.each(offsets)('On a device whose clock is %s that of the service', (_, clockOffsetMs) => {
  let worker: Worker;
  beforeEach(async () => {
    worker = await openWorker(emulator, ['pwd', 'mfa'], { clockOffsetMs });
  });

  it.each(surfaces)(
    'a role of %s is activated and ended, each with one write',
    async (surface, name) => {
      const role = eligible(worker, surface, name);
      await clickActivate(worker, role);
      await waitForState(worker, role, 'active');
      expect(worker.badge()).toMatch(/^(5\d|1h|60)m?$|^1h$/);
      await worker.pass(10 * MINUTE_MS);
      await worker.command({ type: 'end', key: role.key });
      await waitForState(worker, role, 'ended');
      expect(worker.badge()).toBe('');
      expect(writes(emulator).filter((status) => status === 201)).toHaveLength(2);
    },
  );

  it.each(surfaces)(
    'an end of %s that is clicked too early is queued, and succeeds',
    async (surface, name) => {
      const role = eligible(worker, surface, name);
      await clickActivate(worker, role);
      await waitForState(worker, role, 'active');
      await worker.command({ type: 'end', key: role.key });
      await worker.settle();
      for (let minutes = 0; minutes < 9; minutes++) await worker.pass(MINUTE_MS);
      expect((await waitForState(worker, role, 'ended')).error).toBeNull();
    },
  );

  it.each(surfaces)(
    'an activation of %s whose answer was lost is found, and not sent again',
    async (surface, name) => {
      const role = eligible(worker, surface, name);
      const method = surface === 'azure' ? 'PUT' : 'POST';
      emulator.control.fault({ method, match: 'ScheduleRequests', effect: { kind: 'dropAfter' } });
      await clickActivate(worker, role);
      await waitForState(worker, role, 'uncertain');
      await worker.pass(6_000);
      await waitForState(worker, role, 'active');
      expect(writes(emulator)).toEqual([0]);
    },
  );

  it('a request waits for its approval, and is active after it', async () => {
    const role = eligible(worker, 'directory', 'Groups Administrator');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'waiting');
    emulator.control.approve(accepted(emulator)[0]!.id);
    await worker.pass(MINUTE_MS);
    await waitForState(worker, role, 'active');
  });

  it('a role that needs a step-up is activated with one window', async () => {
    const role = eligible(worker, 'directory', 'Reports Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    expect([worker.windows.length, writes(emulator).length]).toEqual([1, 1]);
  });

  it('a role that ends is renewed once, by one more write', async () => {
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.command({ type: 'renew', key: role.key, elevationId: crypto.randomUUID() });
    for (let minutes = 0; minutes < 66; minutes += 2) await worker.pass(2 * MINUTE_MS);
    await waitForState(worker, role, 'active');
    expect(accepted(emulator)).toHaveLength(2);
    expect(accepted(emulator)[1]?.justification).toBe('INC-1042');
  });

  it('a role that has ended is not on the badge any more after a restart', async () => {
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    const next = await restartBrowser(worker, { afterMs: HOUR_MS + 3 * MINUTE_MS });
    expect(next.badge()).toBe('');
  });
});
