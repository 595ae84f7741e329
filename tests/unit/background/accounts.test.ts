import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import { snapshotFrom } from '../../../utils/snapshot/account-records';
import { pageKey } from '../../../utils/snapshot/keys';
import type { PageView } from '../../../utils/snapshot/shape';
import { type Emulator, startEmulator } from '../../emulator/server';
import { fabrikam } from '../../emulator/tenants/fabrikam';
import { activate } from '../support/activate';
import { finn } from '../support/people';
import { signInLogs } from '../support/portal-pages';
import { ana } from '../support/records';
import { type Disk, diskWithAna, startWorker, type Worker } from '../support/worker';

const registration = { clientId: fabrikam.clientId, tenant: fabrikam.id, cloud: 'global' as const };

/** A browser in which Ana of contoso and Finn of fabrikam are signed in. */
function diskWithBoth(): Disk {
  const disk = diskWithAna();
  const { data } = disk.local.accounts as { data: object[] };
  return {
    ...disk,
    local: { accounts: { version: 1, data: [...data, { account: finn, registration }] } },
  };
}

let emulator: Emulator;
let worker: Worker;

async function begin(disk: Disk): Promise<void> {
  worker = await startWorker(emulator, disk);
  await worker.command({ type: 'opened' });
  await worker.settle(() => rolesOf(ana).length > 0);
}
beforeEach(async () => {
  emulator = await startEmulator();
  await begin(diskWithBoth());
  await worker.settle(() => rolesOf(finn).length > 0);
});
afterEach(() => emulator.stop());

const snapshotOf = (account: Account) => snapshotFrom(worker.disk.session, accountKey(account));
const rolesOf = (account: Account): string[] =>
  snapshotOf(account)?.eligibilities.map(({ role }) => role.name) ?? [];
const overview = () => worker.overview();
/** The records in which an account is still named. */
const tracesOf = (account: Account): string[] =>
  Object.entries({ ...worker.disk.local, ...worker.disk.session })
    .filter((record) => JSON.stringify(record).toLowerCase().includes(account.objectId))
    .map(([key]) => key);

describe('signing out of one of two tenants', () => {
  const outstanding = () =>
    overview().outstanding?.map(({ roleName, accountTag }) => `${roleName} of ${accountTag}`);

  it('reports the outstanding role with its tenant', async () => {
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => worker.elevations()[0]?.state === 'active');
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    expect(outstanding()).toEqual(['Security Reader of Contoso']);
    expect(tracesOf(ana)).toEqual([]);
  });

  it('reports the outstanding role of each, where both have the same name and end', async () => {
    const roleName = 'Owner';
    const end = (account: Account) => ({
      ...{ key: `${accountKey(account)}|x`, account: accountKey(account), roleName, scopeName: '' },
      ...{ startsAtMs: 0, endsAtMs: emulator.clock.now() + HOUR_MS, highImpact: false },
    });
    worker.kill();
    const guest = { ...finn, ...{ username: 'f@x.y', tenantId: 'third', objectId: 'third' } };
    const { data } = worker.disk.local.accounts as { data: object[] };
    const third = { account: guest, registration };
    worker.disk.local.accounts = { version: 1, data: [...data, third] };
    worker.disk.local.ends = { version: 1, data: [end(ana), end(finn)] };
    const next = await startWorker(emulator, { ...worker.disk, session: {} });
    for (const account of [ana, finn]) {
      await next.command({ type: 'signOut', account: accountKey(account) });
    }
    const { outstanding } = next.overview();
    expect(outstanding?.map(({ accountTag }) => accountTag)).toEqual(['Contoso', 'Fabrikam']);
    next.kill();
  });
});

/** The page that the popup showed when an account was chosen. */
const shownPage = { tabId: signInLogs.tabId, documentId: signInLogs.documentId };
const page = () => worker.disk.session[pageKey(7)] as PageView | undefined;

describe('two accounts of two tenants', () => {
  it('each list their own roles', () => {
    expect(rolesOf(finn)).toEqual(['Reports Reader']);
    expect(rolesOf(ana)).toContain('Security Reader');
    expect(overview().accounts).toMatchObject([ana, finn]);
  });

  it('are offered for a page that could be of either, and the chosen one is kept', async () => {
    await worker.fact({ type: 'located' }, signInLogs);
    expect(page()).toMatchObject({ account: null, candidates: [ana, finn].map(accountKey) });

    const account = accountKey(finn);
    expect(await worker.command({ type: 'choosePageAccount', ...shownPage, account })).toEqual({
      ok: true,
    });
    expect(page()).toMatchObject({ account, suggestions: [{ broader: false }] });
  });

  it('are still offered where the tab has moved to another portal before the click', async () => {
    const moved = {
      ...signInLogs,
      documentId: 'e',
      url: signInLogs.url.replace('entra', 'intune'),
    };
    await worker.fact({ type: 'located' }, signInLogs);
    await worker.fact({ type: 'located' }, moved);
    await worker.command({ type: 'choosePageAccount', ...shownPage, account: accountKey(finn) });
    expect(page()).toMatchObject({ account: null });
    expect(worker.disk.local.pageAccounts).toBeUndefined();
  });

  it('are not offered again by the next worker once one was chosen', async () => {
    await worker.fact({ type: 'located' }, signInLogs);
    await worker.command({ type: 'choosePageAccount', ...shownPage, account: accountKey(finn) });
    worker.kill();
    await begin(worker.disk);
    await worker.fact({ type: 'located' }, { ...signInLogs, tabId: 8 });
    expect(worker.disk.session[pageKey(8)]).toMatchObject({ account: accountKey(finn) });
  });

  it('are the only accounts that can be chosen for a page', async () => {
    await worker.fact({ type: 'located' }, signInLogs);
    const reply = await worker.command({ type: 'choosePageAccount', ...shownPage, account: 'x' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'signInNeeded' } });
    expect(page()?.account).toBeNull();
  });
});

describe('an account that signs out', () => {
  /** Ana has something everywhere: an active role, a draft, a page that is hers. */
  async function leaveTraces(): Promise<void> {
    await activate(worker, emulator, 'Security Reader');
    await worker.settle(() => worker.elevations()[0]?.state === 'active');
    const key = snapshotOf(ana)?.eligibilities[0]?.key ?? '';
    const input = { durationMs: HOUR_MS, justification: 'draft', ticket: null };
    await worker.command({ type: 'saveDraft', key, input });
    await worker.fact({ type: 'located' }, signInLogs);
    await worker.command({ type: 'choosePageAccount', ...shownPage, account: accountKey(ana) });
    await worker.settle();
    expect(tracesOf(ana)).toEqual(
      expect.arrayContaining(['accounts', 'journal', 'reasons', 'drafts', 'ends', 'portalHosts']),
    );
  }
  const signOut = () => worker.command({ type: 'signOut', account: accountKey(ana) });

  it('leaves no trace, and the other account unchanged', async () => {
    await leaveTraces();
    await signOut();
    await worker.settle();
    expect(tracesOf(ana)).toEqual([]);
    expect(rolesOf(finn)).toEqual(['Reports Reader']);
    expect(overview().accounts).toMatchObject([finn]);
    expect(worker.badge()).toBe('');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'leaves no trace even if the worker is killed after %i writes',
    async (writes) => {
      await leaveTraces();
      worker.kill(writes);
      void signOut();
      await worker.settle();
      const { disk } = worker;
      worker = await startWorker(emulator, disk);
      await worker.settle();
      expect(tracesOf(ana)).toEqual([]);
      expect(disk.local.signingOut).toMatchObject({ data: [] });
    },
  );
});
