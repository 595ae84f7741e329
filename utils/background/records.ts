import { createEnds } from '../badge/ends';
import { createAccounts } from '../elevation/accounts';
import { createHistory } from '../elevation/history';
import { createJournal } from '../elevation/journal';
import { createVouchers } from '../elevation/vouchers';
import { createRoleDefaults } from '../settings/role-defaults';
import { createSettings } from '../settings/settings';
import { createPublisher } from '../snapshot/publish';
import type { Ports } from './ports';

export type Records = ReturnType<typeof createRecords>;

/**
 * Everything that is kept, on disk and for the session. Each record has one writer, which is here.
 * @param onPolicy the organisation's policy changed while running
 * @param isVouched whether the clock is certainly right
 */
export function createRecords(
  { local, session, now, managed, builtIn }: Ports,
  {
    onPolicy,
    logError,
    isVouched,
  }: { onPolicy: () => void; logError: (cause: unknown) => void; isVouched: () => boolean },
) {
  const accounts = createAccounts(local);
  return {
    accounts,
    journal: createJournal(local),
    roleDefaults: createRoleDefaults(local, now, accounts.owns),
    history: createHistory(local, now),
    ends: createEnds(local, now, isVouched),
    settings: createSettings({ area: local, managed, builtIn, now, onPolicy }),
    vouchers: createVouchers({
      ...{ session, now, logError },
      isOurs: (key) => accounts.find(key) !== undefined,
    }),
    publisher: createPublisher(session, logError),
  };
}
