import { namesApart, type ScopeApart } from '../i18n/names-apart';
import type { Elevation } from '../pim/elevation/elevation';
import type { Assignment, Scope } from '../pim/eligibility';
import type { Snapshot } from './shape';

type Lists = Pick<Snapshot, 'eligibilities' | 'activations' | 'requests'>;

/** Lists that were told apart already: an elevation moves on many times while they stay as they are. */
const done = new WeakMap<Lists['eligibilities'], Pick<Lists, 'activations' | 'requests'>>();

/**
 * An account's lists, where names that are equal say what they are in. Worked out once, here: every
 * view, title and record names an assignment in the same words.
 * @returns the same lists where nothing changes
 */
export function withNamesApart(snapshot: Snapshot): Snapshot {
  const { eligibilities, activations, requests } = snapshot;
  const before = done.get(eligibilities);
  if (before?.activations === activations && before.requests === requests) return snapshot;
  const apart = namesApart([...eligibilities, ...activations, ...requests]);
  const next = {
    eligibilities: renamed(eligibilities, apart),
    activations: renamed(activations, apart),
    requests: renamed(requests, apart),
  };
  done.set(next.eligibilities, next);
  return { ...snapshot, ...next };
}

function renamed<Row extends Assignment>(rows: Row[], apart: ScopeApart): Row[] {
  const next = rows.map((row) => {
    const scope = apart(row);
    return isSame(scope, row.scope) ? row : { ...row, scope };
  });
  return next.some((row, at) => row !== rows[at]) ? next : rows;
}

const isSame = (a: Scope, b: Scope): boolean =>
  a.parent === b.parent && JSON.stringify(a.within) === JSON.stringify(b.within);

/**
 * An account's elevations as its lists name them now: they remember their role as it was at the click.
 * What is on no list any more is told apart from what is.
 */
export function elevationsApart({
  eligibilities,
  activations,
  requests,
  elevations,
}: Snapshot): Elevation[] {
  const listed = (key: string): Assignment | undefined =>
    eligibilities.find((row) => row.key === key) ?? activations.find((row) => row.key === key);
  const isKnown = elevations.every(({ eligibility }) => listed(eligibility.key));
  const own = elevations.map(({ eligibility }) => eligibility);
  const apart = isKnown
    ? undefined
    : namesApart([...eligibilities, ...activations, ...requests, ...own]);
  return elevations.map((elevation) => {
    const { eligibility } = elevation;
    const scope = listed(eligibility.key)?.scope ?? apart?.(eligibility) ?? eligibility.scope;
    const { within: _, ...before } = eligibility.scope;
    return { ...elevation, eligibility: { ...eligibility, scope: { ...before, ...scope } } };
  });
}
