import { accountKey } from '../../../utils/pim/account-key';
import { narrowed } from '../../../utils/pim/narrowed';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import type { View } from '../../../utils/snapshot/read';
import type { ChildLevel, Snapshot } from '../../../utils/snapshot/shape';
import { carriersIn } from '../../shared/carriers';
import { knownOf, type RoleRow } from './role-rows';

const snapshotOf = (view: View | undefined, account: string): Snapshot | undefined =>
  view?.snapshots.find((snapshot) => accountKey(snapshot.account) === account);

/**
 * The row of a role as it is activated somewhere below its scope: with the policy of there, and the
 * impact that it has there. What was typed stays the eligible role's.
 */
export function narrowedRow(
  view: View | undefined,
  row: RoleRow,
  scope: NarrowerScope | undefined,
): RoleRow {
  const eligibility = narrowed(row.eligibility, scope);
  const snapshot = snapshotOf(view, eligibility.account);
  if (!view || !snapshot || eligibility === row.eligibility) return row;
  const { roleDefaults } = row;
  return { ...row, ...knownOf(snapshot, eligibility, carriersIn(view)), roleDefaults };
}

/** What lies below a scope, where that was read for this role; undefined: it was not. */
export function childLevel(
  view: View | undefined,
  { key, eligibility }: RoleRow,
  scopeId: string,
): ChildLevel | undefined {
  const childScopes = snapshotOf(view, eligibility.account)?.childScopes;
  return childScopes?.key === key ? childScopes.levels[scopeId.toLowerCase()] : undefined;
}
