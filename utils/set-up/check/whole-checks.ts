import type { Account, AccountKey } from '../../pim/account';
import { accountKey } from '../../pim/account-key';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { Registration } from '../../settings/registration';
import { type CheckBook, type CheckRun, registrationKey } from './check-book';
import { checkInside, type InsideCheckEnvironment, insideRunning } from './inside-check';
import { lineOf } from './lines';
import { checkOutside, type OutsideCheckEnvironment, outsideRunning } from './outside-check';

type WholeCheckEnvironment = OutsideCheckEnvironment &
  InsideCheckEnvironment & { logError: (cause: unknown) => void };

type UnderWay = { key: AccountKey | null; run: CheckRun; done: Promise<void> };

/**
 * Checks a registration from outside, and with somebody's sign-in where there is one. A check that runs
 * is joined if it still writes and has the same sign-in: nothing more would come of any other.
 */
export function createWholeChecks(env: WholeCheckEnvironment, book: CheckBook) {
  const last = new Map<string, UnderWay>();

  return (registration: Registration, account: Account | undefined): Promise<void> => {
    const key = account ? accountKey(account) : null;
    const before = last.get(registrationKey(registration));
    if (before?.key === key && before.run.isWriting()) return before.done;
    const nobody = [lineOf('signIn', 'untold', pimErrorOf('signInNeeded'))];
    const inside = account ? insideRunning(env.surfaces) : nobody;
    const run = book.begin(registration, key, [...outsideRunning, ...inside]);
    const parts = [
      checkOutside(env, registration, run.tell),
      ...(account ? [checkInside(env, account, run.tell)] : []),
    ];
    const done = Promise.all(parts.map((part) => part.catch(env.logError))).then(run.end);
    last.set(registrationKey(registration), { key, run, done });
    return done;
  };
}
