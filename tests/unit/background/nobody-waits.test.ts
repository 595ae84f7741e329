import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/server';
import { pageSender } from '../support/hostile-page';
import { openWorker } from '../support/opened';
import { diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let unhandled: unknown[];
const notice = (cause: unknown) => unhandled.push(cause);
beforeEach(async () => {
  emulator = await startEmulator();
  unhandled = [];
  process.on('unhandledRejection', notice);
});
afterEach(async () => {
  await emulator.stop();
  process.off('unhandledRejection', notice);
});

const errorLogOf = (worker: Worker) => JSON.stringify(worker.disk.session.errorLog ?? '');

describe('A start that fails', () => {
  const wakers: [string, (worker: Worker) => unknown][] = [
    ['the browser', (worker) => worker.wake()],
    ['a view that opens', (worker) => worker.command({ type: 'opened' })],
    ['a page', (worker) => worker.message({ type: 'located' }, pageSender)],
    ['an alarm', (worker) => worker.alarm()],
  ];
  it.each(wakers)('is kept for a report, whoever woke the worker: %s', async (_, wake) => {
    const worker = await startWorker(emulator, diskWithAna());
    worker.local.fail({ operation: 'get', key: 'accounts' });
    await wake(worker);
    await worker.settle(() => worker.disk.session.errorLog !== undefined);
    expect(errorLogOf(worker)).toContain('cannot be reached');
    expect(unhandled).toEqual([]);
  });
});

describe('What is kept of pages', () => {
  const url = 'https://entra.microsoft.com/#view/Foo_Bar/Baz.ReactView';
  const keys = ['unknownPages', 'portalHosts', 'tab:7', 'page:7'];

  it.each(keys)('and finds no room (%s) is told in a report, and stops nothing', async (key) => {
    const worker = await openWorker(emulator);
    worker.session.fail({ operation: 'set', key, times: Number.POSITIVE_INFINITY });
    const tell = (message: unknown, at = url) =>
      worker.message(message, { ...pageSender, tab: { id: 7, url: at } });
    tell({ type: 'located', fresh: true });
    await worker.settle();
    tell({ type: 'refused', host: 'graph.microsoft.com', path: '/v1.0/foo/bar' });
    await worker.settle();
    tell({ type: 'located' }, 'https://portal.azure.com/#@contoso.com/resource/subscriptions/1');
    await worker.settle();
    expect(errorLogOf(worker)).toContain('cannot be reached');
    expect(unhandled).toEqual([]);
  });

  it('is shown once there is room again', async () => {
    const worker = await openWorker(emulator);
    const at =
      'https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade';
    worker.session.fail({ operation: 'set', key: 'page:7' });
    worker.message({ type: 'located' }, { ...pageSender, tab: { id: 7, url: at } });
    await worker.settle();
    expect(worker.disk.session).not.toHaveProperty('page:7');
    await worker.command({ type: 'refresh' });
    await worker.settle(() => worker.disk.session['page:7'] !== undefined);
  });
});
