import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { pageSender } from '../support/hostile-page';
import { openWorker } from '../support/open-worker';
import { recordUnhandledRejections } from '../support/unhandled-rejections';
import { createWorker, diskWithAna, type Worker } from '../support/worker';

let emulator: Emulator;
let unhandled: ReturnType<typeof recordUnhandledRejections>;
beforeEach(async () => {
  emulator = await startEmulator();
  unhandled = recordUnhandledRejections();
});
afterEach(async () => {
  await emulator.stop();
  unhandled.stop();
});

describe('A start that fails', () => {
  const wakers: [string, (worker: Worker) => unknown][] = [
    ['the browser', (worker) => worker.wake()],
    ['a view that opens', (worker) => worker.command({ type: 'opened' })],
    ['a page', (worker) => worker.message({ type: 'located' }, pageSender)],
    ['an alarm', (worker) => worker.alarm()],
  ];
  it.each(wakers)('is logged for a report, whatever woke the worker: %s', async (_, wake) => {
    const worker = await createWorker(emulator, diskWithAna());
    worker.local.fail({ operation: 'get', key: 'accounts' });
    await wake(worker);
    await worker.settle(() => worker.disk.session.errorLog !== undefined);
    expect(worker.errorLog()).toContain('cannot be reached');
    expect(unhandled.errors).toEqual([]);
  });
});

describe('A record of pages', () => {
  const url = 'https://entra.microsoft.com/#view/Foo_Bar/Baz.ReactView';
  const keys = ['unknownPages', 'portalHosts', 'tab:7', 'page:7'];

  it.each(keys)(
    'that cannot be stored (%s) is logged for a report, and stops nothing',
    async (key) => {
      const worker = await openWorker(emulator);
      worker.session.fail({ operation: 'set', key, times: Number.POSITIVE_INFINITY });
      const send = (message: unknown, tabUrl = url) =>
        worker.message(message, { ...pageSender, tab: { id: 7, url: tabUrl } });
      send({ type: 'located', fresh: true });
      await worker.settle();
      send({ type: 'refused', host: 'graph.microsoft.com', path: '/v1.0/foo/bar' });
      await worker.settle();
      send({ type: 'located' }, 'https://portal.azure.com/#@contoso.com/resource/subscriptions/1');
      await worker.settle();
      expect(worker.errorLog()).toContain('cannot be reached');
      expect(unhandled.errors).toEqual([]);
    },
  );

  it('is stored once there is room again', async () => {
    const worker = await openWorker(emulator);
    const url =
      'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade';
    worker.session.fail({ operation: 'set', key: 'page:7' });
    worker.message({ type: 'located' }, { ...pageSender, tab: { id: 7, url } });
    await worker.settle();
    expect(worker.disk.session).not.toHaveProperty('page:7');
    await worker.command({ type: 'refresh' });
    await worker.settle(() => worker.disk.session['page:7'] !== undefined);
  });
});
