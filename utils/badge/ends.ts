import { scopeName } from '../i18n/assignment-names';
import { shownRoleName } from '../i18n/role-name';
import type { AccountKey } from '../pim/account';
import { accountKey } from '../pim/account-key';
import type { Activation } from '../pim/activation';
import { DAY_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import { withElevations } from '../pim/elevation/with-elevations';
import { type Carriers, isHighImpact } from '../pim/high-impact';
import { type End, end, type Snapshot } from '../snapshot/shape';
import { isActiveRead } from '../snapshot/unread';
import { eachElement, withFallbacks } from '../storage/readable';
import { defineRecord } from '../storage/record';
import { type Area, createStored } from '../storage/stored';

export const endsRecord = defineRecord({
  key: 'ends',
  version: 1,
  migrations: [],
  read: eachElement(withFallbacks(end, { seenAtMs: undefined, assignment: undefined })),
  empty: [],
});

export type Ends = ReturnType<typeof createEnds>;

/**
 * When each elevated role ends, on disk: the badge is right after a browser restart, before any
 * sign-in. Role name, scope name and times; nothing else.
 * @param isVouched whether the clock is certainly right: nothing is forgotten by one that may be ahead
 */
export function createEnds(area: Area, now: () => number, isVouched = () => true) {
  const stored = createStored(area, endsRecord);
  const running = (all: End[]) => all.filter(({ endsAtMs }) => endsAtMs > now());
  const kept = (all: End[]): End[] =>
    isVouched() ? running(all) : all.filter(({ endsAtMs }) => endsAtMs > now() - DAY_MS);

  async function update(change: (before: End[]) => End[]): Promise<void> {
    await stored.update((all) => {
      // In one order, so that accounts that are published in turn write nothing.
      const next = kept(change(all)).sort((a, b) => (a.key < b.key ? -1 : 1));
      return JSON.stringify(next) === JSON.stringify(all) ? all : next;
    });
  }

  return {
    async all(): Promise<End[]> {
      return running(await stored.read());
    },
    /** Those too that are over only by a clock that may be wrong. */
    async remembered(): Promise<End[]> {
      return kept(await stored.read());
    },
    /**
     * Takes what an account's lists and elevations say in the place of what was known of that account.
     * Where a surface's active roles were not read in this session, what is known of them stays, corrected
     * by the elevations.
     */
    async replace(snapshot: Snapshot, carriers: Carriers): Promise<void> {
      const key = accountKey(snapshot.account);
      await update((all) => {
        const known = all.filter(({ account }) => account === key);
        const isListed = ({ assignment }: End): boolean =>
          assignment ? isActiveRead(snapshot, assignment.surface) : snapshot.updatedAtMs !== null;
        const listed = [
          ...known.filter((end) => !isListed(end)),
          ...listedEnds(snapshot, known, carriers),
        ];
        return [
          ...all.filter(({ account }) => account !== key),
          ...withElevations(
            listed,
            snapshot.elevations,
            snapshot.updatedAtMs,
            endOfElevation(carriers),
          ),
        ];
      });
    },
    /** Puts right what a killed worker journaled of its elevations and could not write here. */
    async correct(elevations: Elevation[], carriers: Carriers): Promise<void> {
      await update((all) => withElevations(all, elevations, null, endOfElevation(carriers)));
    },
    /** Takes out what is over; writes nothing when there is none. */
    async expire(): Promise<void> {
      await stored.update((all) => (kept(all).length === all.length ? all : kept(all)));
    },
    async forget(key: AccountKey): Promise<void> {
      await stored.update((all) => all.filter(({ account }) => account !== key));
    },
  };
}

/** The just-in-time activations that end; standing rights are no countdown. */
export function endsOf(activations: Activation[], carriers: Carriers): End[] {
  return activations.flatMap((activation) => {
    const { kind, startsAtMs, endsAtMs } = activation;
    if (kind !== 'activated' || endsAtMs === null) return [];
    return [endOf(activation, carriers, startsAtMs, endsAtMs)];
  });
}

function endOf(
  assignment: Pick<Activation, 'key' | 'account' | 'surface' | 'role' | 'scope' | 'via'>,
  carriers: Carriers,
  startsAtMs: number | null,
  endsAtMs: number,
): End {
  const { surface, role, scope, via } = assignment;
  return {
    key: assignment.key,
    account: assignment.account,
    roleName: shownRoleName(assignment.role),
    scopeName: scopeName(assignment.scope),
    startsAtMs: startsAtMs ?? 0,
    endsAtMs,
    highImpact: isHighImpact(assignment, carriers),
    assignment: { surface, role, scope, via },
  };
}

/** The ends of listed activations, each with when the service last said that it holds. */
function listedEnds(snapshot: Snapshot, known: End[], carriers: Carriers): End[] {
  const { activations, updatedAtMs } = snapshot;
  const read = activations.filter(({ surface }) => isActiveRead(snapshot, surface));
  return read.flatMap((activation) =>
    endsOf([activation], carriers).map((end) => {
      const before = known.find(({ key }) => key === end.key)?.seenAtMs;
      // Rows of an earlier version do not say when they were seen.
      const seenAtMs = activation.seenAtMs ?? before ?? updatedAtMs ?? end.startsAtMs;
      return { ...end, seenAtMs };
    }),
  );
}

/** What was active when it was last seen; ends of an earlier version do not say enough for that. */
export function activationsOf(ends: End[]): Activation[] {
  return ends.flatMap(({ key, account, assignment, startsAtMs, endsAtMs, seenAtMs }) =>
    assignment
      ? [
          {
            ...{ key, account, ...assignment, kind: 'activated' as const, startsAtMs, endsAtMs },
            seenAtMs: seenAtMs ?? startsAtMs,
          },
        ]
      : [],
  );
}

/** The end of an active elevation; one without an end is over at once, and so no countdown. */
const endOfElevation =
  (carriers: Carriers) =>
  ({ eligibility, startsAtMs, endsAtMs, sinceMs }: Elevation): End => ({
    ...endOf(eligibility, carriers, startsAtMs, endsAtMs ?? 0),
    seenAtMs: sinceMs,
  });
