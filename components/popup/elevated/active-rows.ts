import { accountKey } from '../../../utils/pim/account-key';
import type { Activation } from '../../../utils/pim/activation';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import type { View } from '../../../utils/snapshot/read';
import type { End } from '../../../utils/snapshot/shape';
import { isActiveRead } from '../../../utils/snapshot/unread';
import { carriersIn } from '../../shared/carriers';
import { elevationKey } from '../../shared/elevation-key';
import { type OwnerNames, ownerNames } from '../../shared/owner-names';
import { byAccount } from './by-account';
import { mayRenew } from './may-renew';

/** Something that holds now: from the list, from our own journal, or remembered before sign-in. */
export type ActiveRow = OwnerNames & {
  kind: 'active';
  key: string;
  account: string;
  roleName: string;
  role: Pick<Activation, 'surface' | 'role' | 'scope'> | undefined;
  scopeName: string;
  startsAtMs: number | null;
  endsAtMs: number;
  /** The elevation that stands behind it, if it was activated from here. */
  elevation: Elevation | undefined;
  /** Whether it may be renewed by itself, and whether it will be. */
  mayRenew: boolean;
  renews: boolean;
  /** When it was last seen, where that is all that is known of it. */
  asOfMs?: number | undefined;
  /** False while nobody is signed in: then it is known, but cannot be ended from here. */
  live: boolean;
};
/** A row before its owner and its renewal are worked out. */
type PlainRow = Omit<ActiveRow, 'mayRenew' | 'renews' | keyof OwnerNames>;
/** What holds now, soonest end first. */
export function activeRows(view: View, elevations: Elevation[], nowMs: number): ActiveRow[] {
  const running = elevations.filter(
    (elevation) => elevation.state === 'active' || elevation.state === 'ending',
  );
  const elevationOf = new Map(running.map((elevation) => [elevationKey(elevation), elevation]));
  const rows = new Map<string, PlainRow>();
  for (const end of unlistedEnds(view)) rows.set(end.key, fromEnd(end));
  for (const elevation of running) {
    const row = fromElevation(elevation);
    if (row) rows.set(row.key, row);
  }
  for (const activation of listedActivations(view)) {
    if (activation.kind !== 'activated' || activation.endsAtMs === null) continue;
    rows.set(
      activation.key,
      fromActivation(activation, activation.endsAtMs, elevationOf.get(activation.key)),
    );
  }
  const carriers = carriersIn(view);
  return [...rows.values()]
    .filter((row) => row.endsAtMs > nowMs)
    .map((row): ActiveRow => {
      const may = mayRenew(row.elevation, carriers);
      const renews = may && Boolean(row.elevation?.renewal);
      return { ...row, ...ownerNames(view, row.account), mayRenew: may, renews };
    })
    .sort((a, b) => a.endsAtMs - b.endsAtMs || byAccount(a, b));
}

/** Until a surface's active assignments were read in this run of the browser, the ends of the last one tell. */
const listedActivations = ({ snapshots }: View): Activation[] =>
  snapshots.flatMap((snapshot) =>
    snapshot.activations.filter(({ surface }) => isActiveRead(snapshot, surface)),
  );

/** Ends of which no list says anything yet: after a browser restart, before any sign-in. */
function unlistedEnds(view: View): End[] {
  const isListed = ({ account, assignment }: End): boolean =>
    view.snapshots.some(
      (snapshot) =>
        accountKey(snapshot.account) === account &&
        (snapshot.updatedAtMs !== null ||
          (assignment !== undefined && isActiveRead(snapshot, assignment.surface))),
    );
  return (view.overview?.ends ?? []).filter((end) => !isListed(end));
}

function fromActivation(
  activation: Activation,
  endsAtMs: number,
  elevation: Elevation | undefined,
): PlainRow {
  const { key, account, role, scope, startsAtMs } = activation;
  const names = { roleName: role.name, scopeName: scope.name, role: activation };
  return { kind: 'active', key, account, ...names, startsAtMs, endsAtMs, elevation, live: true };
}

/** PIM's lists lag behind an activation for a while: the elevation is believed meanwhile. */
function fromElevation(elevation: Elevation): PlainRow | undefined {
  if (elevation.endsAtMs === null) return undefined;
  const { role, scope, account } = elevation.eligibility;
  const names = { roleName: role.name, scopeName: scope.name, role: elevation.eligibility };
  const when = { startsAtMs: elevation.startsAtMs, endsAtMs: elevation.endsAtMs };
  return {
    kind: 'active',
    key: elevationKey(elevation),
    account,
    ...names,
    ...when,
    elevation,
    live: true,
  };
}

function fromEnd(end: End): PlainRow {
  const { key, account, roleName, scopeName, startsAtMs, endsAtMs, seenAtMs: asOfMs } = end;
  const names = { roleName, scopeName, role: undefined };
  const when = { startsAtMs, endsAtMs, elevation: undefined, live: false };
  return { kind: 'active', key, account, ...names, ...when, asOfMs };
}
