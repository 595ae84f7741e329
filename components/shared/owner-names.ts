import type { AccountKey } from '../../utils/pim/account';
import type { View } from '../../utils/snapshot/read';
import type { Overview } from '../../utils/snapshot/shape';

/** How the account of a row is named. */
export type OwnerNames = {
  /** What tells it from the others; undefined where there is one. */
  mark: string | undefined;
  /** User name and tenant, for sentences that name it in any case. */
  label: string;
};

/** The names of an account, as the background worked them out among all that are signed in. */
export function ownerNames({ overview }: Pick<View, 'overview'>, key: AccountKey): OwnerNames {
  const name = overview?.accountNames[key];
  return { mark: name?.mark, label: name?.label ?? '' };
}

/** The mark of each account; empty where there is one. */
export function ownerMarks(overview: Overview | undefined): Map<AccountKey, string> {
  const all = Object.entries(overview?.accountNames ?? {});
  return new Map(all.flatMap(([key, { mark }]) => (mark === undefined ? [] : [[key, mark]])));
}
