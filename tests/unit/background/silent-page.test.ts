import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { clickActivate, eligible, openWorker, waitForState } from '../support/open-worker';
import { signInLogs } from '../support/portal-pages';
import { ana } from '../support/records';
import type { Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;

/** A page in a debugger, in a dialog or in an endless loop neither receives nor answers a message. */
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator, undefined, {
    ports: {
      liveTabIds: async () => [7],
      notifyPage: () => new Promise<void>(() => undefined),
    },
  });
  void worker.fact({ type: 'located', fresh: true }, signInLogs);
  void worker.fact(
    { type: 'refused', host: 'graph.microsoft.com', path: '/v1.0/auditLogs/signIns' },
    signInLogs,
  );
  await worker.settle(() => 'page:7' in worker.disk.session);
});
afterEach(() => emulator.stop());

describe('A page that does not answer', () => {
  it('keeps no role from being shown as active', async () => {
    const role = eligible(worker, 'directory', 'Security Reader');
    await clickActivate(worker, role);
    await waitForState(worker, role, 'active');
    await worker.settle(() => /^\d+m$/.test(worker.badge()));
    expect(worker.snapshot()?.elevations).toMatchObject([{ state: 'active' }]);
  });

  it('keeps no setting from taking effect', async () => {
    await worker.command({ type: 'saveSettings', change: { oneClick: 'never' } });
    expect(worker.disk.session.overview).toMatchObject({ oneClick: 'never' });
  });

  it('keeps nobody from signing out', async () => {
    // A change is sent to the page, too, so something waits for its answer.
    void worker.command({ type: 'saveSettings', change: { oneClick: 'never' } });
    await worker.settle();
    void worker.command({ type: 'signOut', account: accountKey(ana) });
    const accounts = () => (worker.disk.local.accounts as { data: unknown[] }).data;
    await worker.settle(() => accounts().length === 0 && worker.forgotten.length > 0);
    expect(worker.snapshot()).toBeUndefined();
  });
});
