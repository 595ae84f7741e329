import { describe, expect, it } from 'vitest';
import { createRechecks } from '../../../utils/background/rechecks';
import type { Ends } from '../../../utils/badge/ends';
import type { Accounts } from '../../../utils/elevation/accounts';
import type { Lists } from '../../../utils/elevation/lists';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { startEmulator } from '../../emulator/server';
import { createMemoryArea } from '../support/memory-area';
import { ana, START_MS } from '../support/records';
import { diskWithAna, startWorker } from '../support/worker';

const ben: Account = { ...ana, objectId: 'ben' };

/** A new worker with the same session, and two accounts with a role that is active for half an hour more. */
function open(session = createMemoryArea()) {
  const rechecked: Account[] = [];
  const end = (account: Account) => ({
    ...{ key: accountKey(account), account: accountKey(account), roleName: '', scopeName: '' },
    ...{ startsAtMs: START_MS - 30 * MINUTE_MS, endsAtMs: START_MS + 28 * MINUTE_MS },
    highImpact: false,
  });
  const keeper = createRechecks({
    now: () => START_MS,
    session,
    accounts: { all: () => [ana, ben] } as Partial<Accounts> as Accounts,
    isVouched: () => true,
    ends: {
      all: async () => [end(ana), end(ben)],
      remembered: async () => [end(ana), end(ben)],
    } as Partial<Ends> as Ends,
    lists: {
      recheck: async (account) => void rechecked.push(account),
    } as Partial<Lists> as Lists,
  });
  return { session, keeper, rechecked };
}

describe('The time of an account’s recheck', () => {
  it('is known to the next worker, which does not recheck it', async () => {
    const { session, keeper, rechecked } = open();
    await keeper.recheckIfDue();
    expect(rechecked).toEqual([ana, ben]);
    const next = open(session);
    await next.keeper.recheckIfDue();
    expect(next.rechecked).toEqual([]);
  });

  it('is stored before the recheck is sent', async () => {
    const { session, keeper, rechecked } = open();
    session.fail({ operation: 'set' });
    await expect(keeper.recheckIfDue()).rejects.toThrow('cannot be reached');
    expect(rechecked).toEqual([]);
  });

  it('is removed with the account, and that of no other', async () => {
    const { session, keeper } = open();
    await keeper.recheckIfDue();
    await keeper.forget(accountKey(ana));
    expect(session.data.rechecks).toEqual({ [accountKey(ben)]: START_MS });
  });

  it('is removed when the account signs out', async () => {
    const emulator = await startEmulator();
    const disk = diskWithAna();
    disk.session.rechecks = { [accountKey(ana)]: START_MS };
    const worker = await startWorker(emulator, disk);
    await worker.command({ type: 'signOut', account: accountKey(ana) });
    await worker.settle();
    expect(disk.session.rechecks).toEqual({});
    await emulator.stop();
  });
});
