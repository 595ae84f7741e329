import { draftOf } from '../pim/elevation/draft-of';
import type { Elevation } from '../pim/elevation/elevation';
import { renewalOf } from '../pim/elevation/machine/renewal';
import { limitMs } from '../pim/elevation/offered-durations';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import type { Accounts } from './accounts';
import { boundsNow } from './bounds-now';
import type { Engine } from './engine/engine';
import type { Impact } from './impact';
import type { Journal } from './journal';
import type { Lists } from './lists';
import type { Vouchers } from './vouchers';

/**
 * Begins the renewal of an elevation that ended in its time. In the journal it takes the ended elevation's place
 * in one write, so it is begun once whenever the worker dies. One that comes too late goes back to a
 * draft: nobody wants last night's role this morning.
 */
export async function renew(
  deps: {
    journal: Journal;
    roleDefaults: RoleDefaultsStore;
    engine: Engine;
    impact: Impact;
    vouchers: Vouchers;
    accounts: Accounts;
    lists: Lists;
    now: () => number;
  },
  ended: Elevation,
): Promise<void> {
  const mayRenew = await deps.impact.mayRenew(ended.eligibility);
  const limit = limitMs(boundsNow(deps, ended.eligibility));
  const next = renewalOf(ended, deps.now(), mayRenew, limit);
  if (!next) {
    const { key, typed } = draftOf(ended);
    await deps.roleDefaults.saveDraft(key, typed);
    await deps.journal.replace({ ...ended, renewal: null });
    return;
  }
  deps.vouchers.vouch(next);
  await deps.journal.follow(ended, next);
  await deps.engine.dispatch(next.id, { type: 'resumed' });
}
