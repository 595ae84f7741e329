import { compare, inOrder } from '../../../utils/i18n/compare';
import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import type { RoleDefaults } from '../../../utils/pim/elevation/role-defaults';
import { overStates } from '../../../utils/pim/elevation/states';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { type Carriers, isHighImpact, mayBeHighImpact } from '../../../utils/pim/high-impact';
import type { Policy } from '../../../utils/pim/policy';
import { type Hold, standingHolds } from '../../../utils/pim/standing-holds';
import { policyOf } from '../../../utils/snapshot/policy-of';
import type { View } from '../../../utils/snapshot/read';
import type { Snapshot } from '../../../utils/snapshot/shape';
import { carriersIn } from '../../shared/carriers';
import { type OwnerNames, ownerNames } from '../../shared/owner-names';
import type { ElevatedRow } from '../elevated/elevated-rows';
import { fold, type NamedRow, namedRows } from './named-rows';

/** A role that can be activated now, with what is known of it. */
export type RoleRow = OwnerNames & {
  key: string;
  eligibility: Eligibility;
  /** Undefined: not fetched yet. */
  policy: Policy | undefined;
  roleDefaults: RoleDefaults | undefined;
  /** It can take over the tenant: it is tagged, and never activated by one click. */
  highImpact: boolean;
  /** Whether it may be renewed with nobody there. */
  mayRenew: boolean;
  /** How it is held without activation; absent: it is not. */
  held?: Hold | undefined;
  /** What the filter looks into, folded. */
  folded: string;
  /** Ids that it finds by their beginnings, folded. */
  ids: string[];
};

/**
 * The roles under *Roles*: eligible, and not elevated, under way or failed. Recently used ones come
 * first, then by name.
 */
export function roleRows(view: View, elevated: ElevatedRow[], nowMs: number): RoleRow[] {
  const taken = new Set(elevated.filter((row) => !isSettled(row)).map((row) => row.key));
  const carriers = carriersIn(view);
  const rows = view.snapshots.flatMap((snapshot) => {
    const owner = ownerNames(view, accountKey(snapshot.account));
    const words = fold(ownerWords(snapshot.account, owner));
    const holdOf = standingHolds(snapshot.activations, nowMs);
    return namedRows(snapshot.eligibilities)
      .filter(({ eligibility }) => !taken.has(eligibility.key))
      .map((named): RoleRow & NamedRow => ({
        ...named,
        ...knownOf(snapshot, named.eligibility, carriers),
        held: holdOf(named.eligibility),
        ...owner,
        folded: named.folded + words,
      }));
  });
  // A single account's are by name already.
  if (view.snapshots.length > 1) rows.sort(byNameAndAccount);
  const used = rows.filter((row) => lastUseMs(row) > 0);
  if (used.length === 0) return rows;
  used.sort((a, b) => lastUseMs(b) - lastUseMs(a));
  return [...used, ...rows.filter((row) => lastUseMs(row) === 0)];
}

/**
 * Somebody decided, or took it back: the role can be asked for anew, so it stands in both lists. One that
 * failed has its next step where it failed, and stands there alone.
 */
const isSettled = (row: ElevatedRow): boolean =>
  row.kind === 'elevation' &&
  overStates.includes(row.elevation.state) &&
  row.elevation.state !== 'failed';

/** Whether a role is not to be activated, because its person holds exactly it anyway. */
export const isWithheld = ({ held }: Pick<RoleRow, 'held'>): boolean => held?.how === 'own';

/** What the filter finds an account by: its tag, and whatever else its tenant is known by. */
function ownerWords({ username, tenant }: Account, { accountTag }: OwnerNames): string {
  return accountTag
    ? [accountTag, username, tenant?.name, ...(tenant?.domains ?? [])].join(' ')
    : '';
}

/**
 * Where several accounts have a role of one name, each account's stand together, and always in the
 * same order: whoever presses the second of two must not get the first.
 */
function byNameAndAccount(a: RoleRow & NamedRow, b: RoleRow & NamedRow): number {
  return (
    compare(a.roleName, b.roleName) ||
    compare(a.accountTag ?? '', b.accountTag ?? '') ||
    compare(a.scopeName, b.scopeName) ||
    inOrder(a.key, b.key)
  );
}

/** What an account's list holds about one of its roles. */
export function knownOf(
  { policies, narrowedPolicies, roleDefaults }: Snapshot,
  eligibility: Eligibility,
  carriers: Carriers,
) {
  const { key } = eligibility;
  return {
    key,
    eligibility,
    policy: policyOf({ policies, narrowedPolicies }, key),
    roleDefaults: roleDefaults[key],
    highImpact: isHighImpact(eligibility, carriers),
    mayRenew: !mayBeHighImpact(eligibility, carriers),
  };
}

/** When it was sent last, or came back to its form unsent: that is not to be looked for. */
const lastUseMs = ({ roleDefaults }: RoleRow): number =>
  Math.max(roleDefaults?.lastSent?.atMs ?? 0, roleDefaults?.draft?.notSentAtMs ?? 0);

/** Whether it was clicked, and came back to its form unsent. */
export const isNotSent = ({ roleDefaults }: Pick<RoleRow, 'roleDefaults'>): boolean =>
  roleDefaults?.draft?.notSentAtMs !== undefined;

/** The row of one role, whether or not it is elevated. */
export function roleRow(view: View, key: string, nowMs: number): RoleRow | undefined {
  for (const snapshot of view.snapshots) {
    const eligibility =
      snapshot.eligibilities.find((each) => each.key === key) ?? narrowedOf(snapshot, key);
    if (!eligibility) continue;
    const known = knownOf(snapshot, eligibility, carriersIn(view));
    const held = standingHolds(snapshot.activations, nowMs)(eligibility);
    return { ...known, ...ownerNames(view, eligibility.account), held, folded: '', ids: [] };
  }
  return undefined;
}

/** What was narrowed to a scope below stands on no list: its elevation knows it. */
const narrowedOf = ({ elevations }: Snapshot, key: string): Eligibility | undefined =>
  elevations
    .map(({ eligibility }) => eligibility)
    .find((each) => each.key === key && each.eligibleKey !== undefined);
