import type { Accounts } from '../elevation/accounts';
import type { Engine } from '../elevation/engine/engine';
import type { History } from '../elevation/history';
import type { Impact } from '../elevation/impact';
import type { Journal } from '../elevation/journal';
import { withActivation, withoutActivation } from '../elevation/list-state';
import type { Lists } from '../elevation/lists';
import { renew } from '../elevation/renew';
import type { Vouchers } from '../elevation/vouchers';
import { draftOf } from '../pim/elevation/draft-of';
import type { Elevation } from '../pim/elevation/elevation';
import { surfaceTraits } from '../pim/surface-traits';
import type { RoleDefaultsStore } from '../settings/role-defaults';
import type { Publication } from './publication';

const bringsAssignments = ({ eligibility }: Elevation): boolean =>
  surfaceTraits[eligibility.surface].bringsAssignments;

export type FollowUps = ReturnType<typeof createFollowUps>;

/** What follows when the machine says that an elevation is active, over, to be renewed or a draft again. */
export function createFollowUps(deps: {
  accounts: Accounts;
  engine: Engine;
  history: History;
  impact: Impact;
  journal: Journal;
  lists: Lists;
  roleDefaults: RoleDefaultsStore;
  publication: Publication;
  vouchers: Vouchers;
  now: () => number;
  /** Whether the clock is certainly right. */
  isVouched: () => boolean;
}) {
  const { accounts, lists, now, publication } = deps;

  /** Keeps what became of an elevation; of an account that signed out meanwhile nothing is kept. */
  async function record(elevation: Elevation): Promise<void> {
    if (accounts.find(elevation.account)) await deps.history.record(elevation);
  }

  const publish = (elevation: Elevation): Promise<void> => publication.changed([elevation.account]);

  return {
    record,
    publish,

    async onActive(elevation: Elevation): Promise<void> {
      await record(elevation);
      const account = accounts.find(elevation.account);
      if (!account) return;
      await lists.set(account, (before) => withActivation(before, elevation));
      // What a group brings, roles and nested groups, shows only once it is active.
      if (bringsAssignments(elevation)) await lists.refresh(account);
    },

    async onFinished(elevation: Elevation): Promise<void> {
      await record(elevation);
      const account = accounts.find(elevation.account);
      if (!account) return;
      await lists.set(account, (before) => withoutActivation(before, elevation));
      await lists.learn(account, elevation);
      // What a group brought ends with it: in its time by itself, before that only a list tells.
      const isEarly = elevation.state === 'ended' && (elevation.endsAtMs ?? 0) > now();
      // One that is over by a clock that may be ahead is asked for: the answer puts the clock right.
      const isDoubtful = elevation.state === 'ended' && !isEarly && !deps.isVouched();
      if (isDoubtful || (isEarly && bringsAssignments(elevation))) await lists.recheck(account);
    },

    async onRenew(elevation: Elevation): Promise<void> {
      await renew(deps, elevation);
      await publish(elevation);
    },

    /** What was never sent is typed text again, and begins with the next click. */
    async onDraft(elevation: Elevation): Promise<void> {
      const { key, typed } = draftOf(elevation);
      await deps.roleDefaults.saveDraft(key, { ...typed, notSentAtMs: now() });
      await deps.journal.removeWhere((each) => each.id === elevation.id);
      deps.vouchers.revoke(elevation.id);
      await publish(elevation);
    },
  };
}
