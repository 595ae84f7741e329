import type { AccountKey } from '../../utils/pim/account';
import type { View } from '../../utils/snapshot/read';
import type { Overview } from '../../utils/snapshot/shape';

/** How the account that a row or a page belongs to is named. */
export type OwnerNames = {
  /** Its mark: what distinguishes it from the others; undefined where there is only one. */
  mark: string | undefined;
  /** User name and tenant, for sentences that name it even where there is only one. */
  label: string;
};

/** The names of an account, as the background worked them out among all that are signed in. */
export function ownerNames({ overview }: Pick<View, 'overview'>, key: AccountKey): OwnerNames {
  const name = overview?.accountNames[key];
  return { mark: name?.mark, label: name?.label ?? '' };
}

/** The mark of each account; empty where there is only one. */
export function ownerMarks(overview: Overview | undefined): Map<AccountKey, string> {
  const all = Object.entries(overview?.accountNames ?? {});
  return new Map(all.flatMap(([key, { mark }]) => (mark === undefined ? [] : [[key, mark]])));
}
