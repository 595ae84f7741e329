import { boundsOf, type DurationBounds } from '../pim/elevation/offered-durations';
import type { Eligibility } from '../pim/eligibility';
import { eligibleKeyOf } from '../pim/narrowed';
import { policyOf } from '../snapshot/policy-of';
import type { Accounts } from './accounts';
import type { Lists } from './lists';

/**
 * What bounds the duration of a role's activation by what is known now; of a role that is not listed any
 * more, by what was known of it at the click.
 */
export function boundsNow(
  { accounts, lists, now }: { accounts: Accounts; lists: Lists; now: () => number },
  eligibility: Eligibility,
): DurationBounds {
  const account = accounts.find(eligibility.account);
  const snapshot = account && lists.snapshotOf(account);
  const listed = snapshot?.eligibilities.find(({ key }) => key === eligibleKeyOf(eligibility));
  const policy = snapshot && policyOf(snapshot, eligibility.key);
  return boundsOf({ eligibility: listed ?? eligibility, policy }, now());
}
