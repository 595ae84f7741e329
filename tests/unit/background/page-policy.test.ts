import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Notice } from '../../../utils/messages/facts';
import type { Settings } from '../../../utils/settings/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { openWorker } from '../support/opened';
import { type Disk, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
let notices: Notice[];
let load: (managed: Partial<Settings>) => void;
const from = {
  ...{ tabId: 7, documentId: 'd1', frameId: 0 },
  url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
};
const call = { host: 'graph.microsoft.com', path: '/v1.0/auditLogs/signIns' };

/** A browser that has just started: policy takes it a while. */
beforeEach(async () => {
  emulator = await startEmulator();
  const { disk } = await openWorker(emulator);
  notices = [];
  worker = await startWorker(emulator, disk, {
    ports: {
      managed: {
        read: () =>
          new Promise((resolve) => {
            load = resolve;
          }),
        onChanged: () => undefined,
      },
      notifyPage: async (_tab, _document, notice) => void notices.push(notice),
      liveTabIds: async () => [7],
    },
  });
  await worker.start();
  await worker.fact({ type: 'located', fresh: true }, from);
  await worker.fact({ type: 'refused', ...call }, from);
  await worker.settle();
});
afterEach(() => emulator.stop());

it('a page is told nothing before the organisation’s settings are known', async () => {
  expect(notices).toEqual([]);
  expect(worker.disk.session['page:7']).toMatchObject({ state: 'blocked' });
});

it('then a role, where the organisation has nothing against it', async () => {
  load({});
  await worker.settle(() => notices.length > 0);
  expect(notices).toMatchObject([
    { type: 'say', hint: { kind: 'blocked', role: 'Reports Reader' } },
  ]);
});

it('then no role, where the organisation wants the hint discreet, whatever the person wants', async () => {
  await worker.command({ type: 'saveSettings', change: { hint: 'needed' } });
  load({ hint: 'discreet' });
  await worker.settle(() => notices.length > 0);
  expect(notices).toEqual([
    { type: 'say', hint: { kind: 'discreet', page: '', role: '', untilMs: null } },
  ]);
});

it('nothing at all, where the organisation wants none', async () => {
  load({ hint: 'never' });
  await worker.settle();
  expect(notices).toEqual([]);
});

it('what is set holds on the pages that are open, where nobody is signed in, too', async () => {
  load({});
  const disk: Disk = { local: {}, session: {}, alarms: {} };
  const told: Notice[] = [];
  const alone = await startWorker(emulator, disk, {
    ports: { notifyPage: async (_tab, _document, notice) => void told.push(notice) },
  });
  await alone.start();
  await alone.settle();
  await alone.fact({ type: 'located', fresh: true }, from);
  await alone.fact({ type: 'refused', ...call }, from);
  expect(told).toEqual([]);
  await alone.command({ type: 'saveSettings', change: { hint: 'discreet' } });
  await alone.settle(() => told.length > 0);
  expect(told).toMatchObject([{ type: 'say', hint: { kind: 'discreet' } }]);
});
