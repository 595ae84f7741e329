import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Notice } from '../../../utils/messages/facts';
import type { Settings } from '../../../utils/settings/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { openWorker } from '../support/open-worker';
import { signInLogs } from '../support/portal-pages';
import { type Disk, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
let notices: Notice[];
let load: (managed: Partial<Settings>) => void;
const call = { host: 'graph.microsoft.com', path: '/v1.0/auditLogs/signIns' };

/** A browser that has just started: its policy is still loading. */
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
  await worker.fact({ type: 'located', fresh: true }, signInLogs);
  await worker.fact({ type: 'refused', ...call }, signInLogs);
  await worker.settle();
});
afterEach(() => emulator.stop());

it('a page gets no hint before the organisation’s settings are known', async () => {
  expect(notices).toEqual([]);
  expect(worker.disk.session['page:7']).toMatchObject({ state: 'blocked' });
});

it('then it gets a hint with a role, where the organisation allows it', async () => {
  load({});
  await worker.settle(() => notices.length > 0);
  expect(notices).toMatchObject([
    { type: 'say', hint: { kind: 'blocked', role: 'Reports Reader' } },
  ]);
});

it('then it gets a hint without a role, where the organisation set it discreet, whatever the person set', async () => {
  await worker.command({ type: 'saveSettings', change: { hint: 'needed' } });
  load({ hint: 'discreet' });
  await worker.settle(() => notices.length > 0);
  expect(notices).toEqual([
    { type: 'say', hint: { kind: 'discreet', page: '', role: '', untilMs: null } },
  ]);
});

it('it gets no hint, where the organisation set none', async () => {
  load({ hint: 'never' });
  await worker.settle();
  expect(notices).toEqual([]);
});

it('a changed setting holds on open pages also where nobody is signed in', async () => {
  load({});
  const disk: Disk = { local: {}, session: {}, alarms: {} };
  const sent: Notice[] = [];
  const signedOut = await startWorker(emulator, disk, {
    ports: { notifyPage: async (_tab, _document, notice) => void sent.push(notice) },
  });
  await signedOut.settle();
  await signedOut.fact({ type: 'located', fresh: true }, signInLogs);
  await signedOut.fact({ type: 'refused', ...call }, signInLogs);
  expect(sent).toEqual([]);
  await signedOut.command({ type: 'saveSettings', change: { hint: 'discreet' } });
  await signedOut.settle(() => sent.length > 0);
  expect(sent).toMatchObject([{ type: 'say', hint: { kind: 'discreet' } }]);
});
