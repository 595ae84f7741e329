import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import { type Emulator, startEmulator } from '../../emulator/server';
import { activate, keyOf } from '../support/activate';
import { eligible, openWorker, reach } from '../support/opened';
import { ana } from '../support/records';
import { roleAt } from '../support/role-at';
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
  await worker.settle(() => worker.elevations()[0]?.state === 'active');
  const input = { durationMs: 1, justification: 'half a sentence', ticket: null };
  const key = keyOf(emulator, 'User Administrator');
  await worker.command({ type: 'saveDraft', key, input });
  await worker.fact({ type: 'located' }, place);
  const { tabId, documentId } = place;
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
  it('takes every record that names the account, and there were some of each', async () => {
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

it('What was said of pages by somebody whom nobody knows any more goes at the next start', async () => {
  const disk = diskWithAna();
  const kept = { 'entra.microsoft.com ': accountKey(ana) };
  const data = { ...kept, 'portal.azure.com ': 'global|t|somebody' };
  disk.local.pageAccounts = { version: 1, data };
  const next = await startWorker(emulator, disk);
  await next.start();
  await next.settle();
  expect(disk.local.pageAccounts).toMatchObject({ data: kept });
  expect(JSON.stringify(disk.local.pageAccounts)).not.toContain('somebody');
});

it('A browser in which nobody signed in yet starts all the same', async () => {
  const disk: Disk = { ...diskWithAna(), local: {} };
  const first = await startWorker(emulator, disk);
  await first.start();
  await first.settle();
  expect(first.sent).toEqual([]);
});

describe('What comes after its account signed out', () => {
  const input = { durationMs: HOUR_MS, justification: 'INC-7', ticket: null };

  /** Policy is being loaded again, and the browser takes its time. */
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
      ...{ ...roleAt(keyOf(emulator, role)), renewal: crypto.randomUUID() },
    });

  it('a draft that a view still had to save, is not written', async () => {
    const key = keyOf(emulator, role);
    await signOut(worker);
    await worker.command({ type: 'saveDraft', key, input });
    expect(traces(worker.disk)).toEqual([]);
  });

  it('a click that waited for policy, is refused, sends nothing and leaves nothing', async () => {
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
    'a renewal that waited for policy, is not begun: %s minutes late',
    async (late) => {
      await clickWithRenewal();
      await reach(worker, eligible(worker, 'directory', role), 'active');
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
  /** Each with what is made of it. */
  const kept: [string, string[]][] = [
    ['journal', []],
    ['drafts', []],
    ['reasons', []],
    ['history', []],
    ['ends', ['overview']],
    ['pageAccounts', []],
    ['portalHosts', []],
  ];
  it.each(kept)('(%s) keeps no other, and goes at the next start', async (key, shown) => {
    await leaveTraces();
    const area = key === 'portalHosts' ? worker.session : worker.local;
    area.fail({ operation: 'set', key });
    await expect(signOut(worker)).rejects.toThrow('cannot be reached');
    await worker.settle();
    // The note that the sign-out is not done yet is there for the next worker.
    expect(traces(worker.disk)).toEqual([key, 'signingOut', ...shown].sort());
    worker.kill();
    const next = await startWorker(emulator, worker.disk);
    await next.start();
    await next.settle();
    expect(traces(next.disk)).toEqual([]);
  });
});
