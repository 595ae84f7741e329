import { scopeName } from '../i18n/assignment-names';
import { shownRoleName } from '../i18n/role-name';
import { DAY_MS } from '../pim/duration';
import type { Elevation } from '../pim/elevation/elevation';
import { isInDoubt } from '../pim/elevation/machine/heal';
import { isHeld, isOver } from '../pim/elevation/with-elevations';
import type { End, Outstanding } from '../snapshot/shape';

/**
 * What goes on at the service after an account signed out here: roles that hold, writes of which
 * nobody knows what came, and requests that wait. Names and times only: whose they are, whoever asks adds.
 */
export function findOutstanding(
  ends: End[],
  elevations: Elevation[],
  nowMs: number,
): Outstanding[] {
  const ofElevations = elevations.flatMap((elevation) => {
    const outstanding = findOutstandingElevation(elevation, nowMs);
    return outstanding ? [{ key: elevation.eligibility.key, outstanding }] : [];
  });
  // What an elevation has ended may not have been taken out of the ends yet.
  const others = ends.filter(
    (end) => !ofElevations.some(({ key }) => key === end.key) && !isOver(end, elevations),
  );
  const all: Outstanding[] = [
    ...ofElevations.map(({ outstanding }) => outstanding),
    ...others.map(({ roleName, scopeName, endsAtMs }) => ({
      ...{ kind: 'active' as const, roleName, scopeName },
      untilMs: endsAtMs,
    })),
  ];
  return all.filter(({ untilMs }) => untilMs > nowMs);
}

function findOutstandingElevation(elevation: Elevation, nowMs: number): Outstanding | undefined {
  const names = {
    roleName: shownRoleName(elevation.eligibility.role),
    scopeName: scopeName(elevation.eligibility.scope),
  };
  if (isHeld(elevation)) {
    // An end without a wait is in the air: it may have arrived or not.
    const isEnding = elevation.state === 'ending' && elevation.notBeforeMs === null;
    return {
      ...names,
      kind: isEnding ? 'perhaps' : 'active',
      untilMs: elevation.endsAtMs ?? nowMs,
    };
  }
  if (elevation.state === 'waiting' || elevation.state === 'ending') {
    const askedAtMs = elevation.request?.createdAtMs ?? elevation.sentAtMs ?? elevation.createdAtMs;
    return { ...names, kind: 'waiting', untilMs: askedAtMs + DAY_MS };
  }
  if (!mayHaveArrived(elevation)) return undefined;
  const startsAtMs =
    elevation.startsAtMs ?? elevation.request?.startsAtMs ?? elevation.sentAtMs ?? nowMs;
  return { ...names, kind: 'perhaps', untilMs: startsAtMs + elevation.input.durationMs };
}

/** Whether a write left, and nobody knows yet, or will ever know, what came of it. */
function mayHaveArrived(elevation: Elevation): boolean {
  const { state, sentAtMs, error } = elevation;
  if (sentAtMs === null) return false;
  const inTheAir = ['submitting', 'uncertain', 'working', 'scheduled'].includes(state);
  // A refusal is an answer; any other failure of a write that left may hide an activation.
  return inTheAir || (isInDoubt(elevation) && error?.code !== 'refused');
}
