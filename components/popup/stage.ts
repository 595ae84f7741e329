import type { View } from '../../utils/snapshot/read';

/** How far this person has come: the list of roles stands at the end of it. */
export type Stage =
  /** Nothing is known yet, or no list was ever read. */
  | 'loading'
  /** No application is registered. */
  | 'notConfigured'
  | 'signedOut'
  /** Nothing could be read: a notice says why. */
  | 'failed'
  | 'nothingEligible'
  | 'roles';

/** Reads the stage from what the background published. */
export function stageOf(view: View | undefined): Stage {
  const { overview, snapshots = [] } = view ?? {};
  if (!overview) return 'loading';
  if (!overview.configured) return 'notConfigured';
  if (overview.accounts.length === 0) return overview.policyLoading ? 'loading' : 'signedOut';
  const failed = snapshots.some((snapshot) => snapshot.problem !== null);
  const listed = snapshots.some((snapshot) => snapshot.updatedAtMs !== null);
  // Each list is shown as it comes: a role that is there waits for none of the others.
  if (snapshots.some((snapshot) => snapshot.eligibilities.length > 0)) return 'roles';
  if (!listed) return failed ? 'failed' : 'loading';
  return failed ? 'failed' : 'nothingEligible';
}
