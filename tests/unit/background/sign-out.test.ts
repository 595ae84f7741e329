import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate, keyOf } from '../support/activate';
import { keyAndAccount } from '../support/key-and-account';
import { eligible, openWorker, waitForState } from '../support/open-worker';
import { signInLogs } from '../support/portal-pages';
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
const signOut = (from: Worker) => from.command({ type: 'signOut', account });

/** Ana leaves a trace of every kind: a request, its reason and history, an end, a draft, a page. */
async function leaveTraces(): Promise<void> {
  await activate(worker, emulator, role);
  await worker.settle(() => worker.elevations()[0]?.state === 'active');
  const input = { durationMs: 1, justification: 'half a sentence', ticket: null };
  const key = keyOf(emulator, 'User Administrator');
  await worker.command({ type: 'saveDraft', key, input });
  await worker.fact({ type: 'located' }, signInLogs);
  const { tabId, documentId } = signInLogs;
  await worker.command({ type: 'choosePageAccount', tabId, documentId, account });
  await worker.settle();
}
/** The records in which an account is named. */
const traces = ({ local, session }: Disk) =>
  Object.entries({ ...local, ...session })
    .filter(([, record]) => JSON.stringify(record).includes(ana.objectId))
    .map(([key]) => key)
    .sort();

describe('Signing out', () => {
  it('removes every record that names the account, of every kind', async () => {
    await leaveTraces();
    const before = traces(worker.disk);
    for (const kind of [
      'accounts',
      'drafts',
      'ends',
      'history',
      'journal',
      'pageAccounts',
      'portalHosts',
      'reasons',
    ])
      expect(before).toContain(kind);
    await signOut(worker);
    await worker.settle();
    expect(traces(worker.disk)).toEqual([]);
  });

  it('has the token host forget the account', async () => {
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
    await signOut(next);
    // Again at the end, for tokens that were on their way meanwhile.
    expect(forgotten).toEqual([ana.homeAccountId, ana.homeAccountId]);
  });

  it('is completed by the next worker, wherever this one was killed', async () => {
    await leaveTraces();
    const full = structuredClone(worker.disk);
    for (let writes = 1, died = true; died; writes++) {
      const first = await startWorker(emulator, structuredClone(full));
      await first.settle();
      first.kill(writes);
      void signOut(first);
      await first.settle();
      died = !first.isAlive;
      const next = await startWorker(emulator, first.disk);
      await next.settle();
      expect(traces(next.disk), `killed after ${writes} writes`).toEqual([]);
    }
  });
});

it('Elevations of an account that is unknown now are not written to the history', async () => {
  await leaveTraces();
  const disk = structuredClone({ ...worker.disk, session: {} });
  disk.local.accounts = { version: 1, data: [] };
  delete disk.local.history;
  const next = await startWorker(emulator, disk);
  await next.settle();
  expect(disk.local).not.toHaveProperty('history');
});

it('The page choices of an account that is unknown now are removed at the next start', async () => {
  const disk = diskWithAna();
  const choiceOfAna = { 'entra.microsoft.com ': accountKey(ana) };
  const data = { ...choiceOfAna, 'portal.azure.com ': 'global|t|somebody' };
  disk.local.pageAccounts = { version: 1, data };
  const next = await startWorker(emulator, disk);
  await next.settle();
  expect(disk.local.pageAccounts).toMatchObject({ data: choiceOfAna });
  expect(JSON.stringify(disk.local.pageAccounts)).not.toContain('somebody');
});

it('The worker starts in a browser in which nobody has signed in yet', async () => {
  const disk: Disk = { ...diskWithAna(), local: {} };
  const first = await startWorker(emulator, disk);
  await first.settle();
  expect(first.sent).toEqual([]);
});

describe('What arrives after its account signed out', () => {
  const input = { durationMs: HOUR_MS, justification: 'INC-7', ticket: null };

  /** Makes the browser load its policy again, until the returned function is called. */
  function loadPolicy(): () => void {
    let loaded = (): void => undefined;
    worker.policy.loading = new Promise((resolve) => {
      loaded = () => resolve();
    });
    worker.policy.set({});
    return loaded;
  }
  const clickWithRenewal = () =>
    worker.command({
      ...{ type: 'activate' as const, elevationId: crypto.randomUUID(), input },
      ...{ ...keyAndAccount(keyOf(emulator, role)), renewal: crypto.randomUUID() },
    });

  it('is not written: a draft that a view saves late', async () => {
    const key = keyOf(emulator, role);
    await signOut(worker);
    await worker.command({ type: 'saveDraft', key, input });
    expect(traces(worker.disk)).toEqual([]);
  });

  it('is refused and leaves no trace: an activation that waited for policy', async () => {
    const loaded = loadPolicy();
    const clicked = clickWithRenewal();
    await worker.settle();
    await signOut(worker);
    loaded();
    expect(await clicked).toMatchObject({ ok: false, error: { code: 'signInNeeded' } });
    await worker.settle();
    expect(traces(worker.disk)).toEqual([]);
    expect(worker.sent.filter(({ url }) => url.endsWith('Requests'))).toEqual([]);
  });

  it.each([0, 6])(
    'is not sent: a renewal that waited for policy, %s minutes late',
    async (late) => {
      await clickWithRenewal();
      await waitForState(worker, eligible(worker, 'directory', role), 'active');
      const loaded = loadPolicy();
      await worker.pass(HOUR_MS + 1_000);
      await signOut(worker);
      emulator.clock.advance(late * 60_000);
      loaded();
      await worker.settle();
      expect(traces(worker.disk)).toEqual([]);
      await worker.pass(60_000);
      expect(worker.sent.filter(({ url }) => url.endsWith('Requests'))).toHaveLength(1);
    },
  );
});

describe('A record that cannot be written while its account signs out', () => {
  /** Each record, with the records that are made from it. */
  const records: [string, string[]][] = [
    ['journal', []],
    ['drafts', []],
    ['reasons', []],
    ['history', []],
    ['ends', ['overview']],
    ['pageAccounts', []],
    ['portalHosts', []],
  ];
  it.each(records)(
    '(%s) does not keep others from being removed, and is removed at the next start',
    async (key, derived) => {
      await leaveTraces();
      const area = key === 'portalHosts' ? worker.session : worker.local;
      area.fail({ operation: 'set', key });
      await expect(signOut(worker)).rejects.toThrow('cannot be reached');
      await worker.settle();
      // The record `signingOut` tells the next worker that the sign-out is not complete.
      expect(traces(worker.disk)).toEqual([key, 'signingOut', ...derived].sort());
      worker.kill();
      const next = await startWorker(emulator, worker.disk);
      await next.settle();
      expect(traces(next.disk)).toEqual([]);
    },
  );
});
