import type { AccountKey } from '../../utils/pim/account';
import type { View } from '../../utils/snapshot/read';
import type { Overview } from '../../utils/snapshot/shape';

/** How the account that a row or a page belongs to is named. */
export type OwnerNames = {
  /** Its tag: what distinguishes it from the others; undefined where there is only one. */
  accountTag: string | undefined;
  /** User name and tenant, for sentences that name it even where there is only one. */
  label: string;
};

/** The names of an account, as the background worked them out among all that are signed in. */
export function ownerNames({ overview }: Pick<View, 'overview'>, key: AccountKey): OwnerNames {
  const name = overview?.accountNames[key];
  return { accountTag: name?.accountTag, label: name?.label ?? '' };
}

/** The tag of each account; empty where there is only one. */
export function accountTags(overview: Overview | undefined): Map<AccountKey, string> {
  const all = Object.entries(overview?.accountNames ?? {});
  return new Map(
    all.flatMap(([key, { accountTag }]) => (accountTag === undefined ? [] : [[key, accountTag]])),
  );
}
