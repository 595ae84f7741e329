import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate, keyOf } from '../support/activate';
import { openWorker } from '../support/opened';
import { ana } from '../support/records';
import { type Disk, diskWithAna, startWorker, type Worker } from '../support/worker';

let emulator: Emulator;
let worker: Worker;
beforeEach(async () => {
  emulator = await startEmulator();
  worker = await openWorker(emulator);
});
afterEach(() => emulator.stop());

const account = accountKey(ana);
const role = 'Security Reader';
const signOut = (of: Worker) => of.command({ type: 'signOut', account });
const place = {
  tabId: 3,
  documentId: 'document-1',
  frameId: 0,
  url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
};

/** Ana leaves a trace of every kind: a request, its reason and history, an end, a draft, a page. */
async function leaveTraces(): Promise<void> {
  await activate(worker, emulator, role);
  await worker.settle(() => worker.items()[0]?.state === 'active');
  const ask = { durationMs: 1, justification: 'half a sentence', ticket: null };
  const key = keyOf(emulator, 'User Administrator');
  await worker.command({ type: 'saveDraft', key, ask });
  await worker.fact({ type: 'located' }, place);
  await worker.command({ type: 'choosePageAccount', tabId: place.tabId, account });
  await worker.settle();
}
/** The records in which an account is named. */
const traces = ({ local, session }: Disk) =>
  Object.entries({ ...local, ...session })
    .filter(([, record]) => JSON.stringify(record).includes(ana.objectId))
    .map(([key]) => key)
    .sort();

describe('Signing out', () => {
  it('takes every record that names the account, and there were some of each', async () => {
    await leaveTraces();
    const before = traces(worker.disk);
    for (const kind of [
      'accounts',
      'drafts',
      'ends',
      'history',
      'journal',
      'portalHosts',
      'reasons',
    ])
      expect(before).toContain(kind);
    await signOut(worker);
    await worker.settle();
    expect(traces(worker.disk)).toEqual([]);
  });

  it('asks the token host to forget the account', async () => {
    const forgotten: unknown[] = [];
    const { disk } = worker;
    worker.kill();
    const next = await startWorker(emulator, disk, {
      ports: {
        askTokenHost: async (task) => {
          if (task.op === 'forget') forgotten.push(task.homeAccountId);
          return { kind: 'done' };
        },
      },
    });
    await next.start();
    await signOut(next);
    // Once more at the end, for what was on its way meanwhile.
    expect(forgotten).toEqual([ana.homeAccountId, ana.homeAccountId]);
  });

  it('is ended by the next worker, wherever this one was killed', async () => {
    await leaveTraces();
    const full = structuredClone(worker.disk);
    for (let writes = 1, died = true; died; writes++) {
      const one = await startWorker(emulator, structuredClone(full));
      await one.start();
      await one.settle();
      one.kill(writes);
      void signOut(one);
      await one.settle();
      died = !one.isAlive;
      const next = await startWorker(emulator, one.disk);
      await next.start();
      await next.settle();
      expect(traces(next.disk), `killed after ${writes} writes`).toEqual([]);
    }
  });
});

it('What is left of an account that nobody knows any more is not written down as history', async () => {
  await leaveTraces();
  const disk = structuredClone({ ...worker.disk, session: {} });
  disk.local.accounts = { version: 1, data: [] };
  delete disk.local.history;
  const next = await startWorker(emulator, disk);
  await next.start();
  await next.settle();
  expect(disk.local).not.toHaveProperty('history');
});

it('A browser in which nobody signed in yet starts all the same', async () => {
  const disk: Disk = { ...diskWithAna(), local: {} };
  const first = await startWorker(emulator, disk);
  await first.start();
  await first.settle();
  expect(first.sent).toEqual([]);
});
