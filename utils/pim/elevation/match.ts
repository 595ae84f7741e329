import type { Activation } from '../activation';
import type { ActivationRequest } from '../activation-request';
import { CLOCK_SKEW_MS, DAY_MS } from '../duration';
import { scrub } from '../scrub';
import { ownStanding } from '../standing';
import type { Elevation } from './elevation';
import { isOpenRequest, isRevoked } from './states';

/** Between a request and the activation it makes lie at most the days of an approver (contract §3). */
const APPROVAL_MS = DAY_MS;

/**
 * Finds the request of an elevation among those the service lists: by id where it is known, else the
 * newest activation of the same role and scope, with the same reason, made since the elevation was sent.
 */
export function matchRequest(
  elevation: Elevation,
  requests: ActivationRequest[],
): ActivationRequest | null {
  const known =
    elevation.request && requests.find((request) => request.id === elevation.request?.id);
  if (known) return known;
  // What is read of the service is scrubbed: so is what it is compared with.
  const reason = scrub((elevation.earlier ?? elevation).input.justification).trim();
  const sinceMs = (elevation.sentAtMs ?? elevation.confirmedAtMs) - CLOCK_SKEW_MS;
  const candidates = requests.filter(
    (request) =>
      request.key === elevation.eligibility.key &&
      request.action === 'activate' &&
      request.createdAtMs >= sinceMs &&
      request.justification.trim() === reason,
  );
  return newest(candidates);
}

/** An open request of the same role and scope that somebody, or another device, made before. */
export function matchOpenRequest(
  elevation: Elevation,
  requests: ActivationRequest[],
): ActivationRequest | null {
  return newest(
    requests.filter(
      (request) => request.key === elevation.eligibility.key && isOpenRequest(request),
    ),
  );
}

/**
 * The request that made an activation, whoever sent it: the newest of the role that was provisioned.
 * While a role is active PIM takes no other request for it (contract §5.4).
 */
export function matchRequestBehind(
  activation: Activation,
  requests: ActivationRequest[],
): ActivationRequest | null {
  const { key, startsAtMs } = activation;
  if (startsAtMs === null) return null;
  return newest(
    requests.filter(
      (request) =>
        request.key === key &&
        request.action === 'activate' &&
        request.bucket === 'active' &&
        request.createdAtMs <= startsAtMs + CLOCK_SKEW_MS &&
        request.createdAtMs >= startsAtMs - APPROVAL_MS - CLOCK_SKEW_MS,
    ),
  );
}

/** Whether a request is the elevation's own; one that was adopted from elsewhere stays a stranger's. */
export function isOwnRequest(elevation: Elevation, request: ActivationRequest): boolean {
  const isKnown = elevation.request?.id === request.id;
  // Where its own is known no other one is, however alike: somebody may ask twice with one reason.
  if (isKnown || (elevation.request && !elevation.elsewhere))
    return isKnown && !elevation.elsewhere;
  return matchRequest({ ...elevation, request: null }, [request]) !== null;
}

/** Whether an activation began when the elevation's write left, so that it may well be its own. */
export function beganWith({ sentAtMs }: Elevation, { startsAtMs }: Activation): boolean {
  if (sentAtMs === null || startsAtMs === null) return false;
  return Math.abs(startsAtMs - sentAtMs) <= CLOCK_SKEW_MS;
}

/** Whether an activation began before the elevation's own did: a list that lags still shows the last one. */
export function beganBefore({ startsAtMs }: Elevation, activation: Activation): boolean {
  if (startsAtMs === null || activation.startsAtMs === null) return false;
  return activation.startsAtMs < startsAtMs - CLOCK_SKEW_MS;
}

/** Whether an activation began later than the elevation's own did: it is another one. */
export function beganAfter({ startsAtMs }: Elevation, activation: Activation): boolean {
  if (startsAtMs === null || activation.startsAtMs === null) return false;
  return activation.startsAtMs > startsAtMs + CLOCK_SKEW_MS;
}

/** What a look-up or a list shows of an elevation; `request` may be another's, see `isOwnRequest`. */
export type Sighting = {
  request: ActivationRequest | null;
  activation: Activation | null;
  /** The standing right that keeps the elevation's role from being activated. */
  standing?: Activation;
  /** When somebody ended the role of an elevation that holds, where the service tells. */
  endedAtMs?: number;
};

/**
 * What a look-up shows of an elevation: its activation, and its own request; where that came to nothing, one
 * that is open, else the one that made the activation. An elevation that holds may have been followed by
 * another one: then that is shown.
 */
export function sightingOf(
  elevation: Elevation,
  requests: ActivationRequest[],
  activations: Activation[],
): Sighting {
  const activation = matchActivation(elevation, activations);
  const behind = activation && matchRequestBehind(activation, requests);
  const own = matchRequest(elevation, requests);
  if (elevation.state === 'active' || elevation.state === 'ending') {
    const end = matchEnd(elevation, requests);
    return {
      request: newest([own, behind].filter((request) => request !== null)),
      activation,
      ...(end && { endedAtMs: end.createdAtMs }),
    };
  }
  if (own && own.bucket !== 'failed' && own.bucket !== 'ended') return { request: own, activation };
  const standing = ownStanding(elevation.eligibility.key, activations);
  return {
    request: matchOpenRequest(elevation, requests) ?? behind ?? own,
    activation,
    ...(standing && { standing }),
  };
}

/** Whether a request ended a role of the same key that began at a moment. */
export function isEndOf(
  { startsAtMs }: { startsAtMs: number | null },
  request: ActivationRequest,
): boolean {
  const isLater = startsAtMs !== null && request.createdAtMs > startsAtMs;
  return isLater && request.action === 'deactivate' && isRevoked(request);
}

/** The request that ended an elevation's role, here or elsewhere: the newest since the role began. */
function matchEnd(elevation: Elevation, requests: ActivationRequest[]): ActivationRequest | null {
  return newest(
    requests.filter(
      (request) =>
        request.key === elevation.eligibility.key &&
        isEndOf(elevation, request) &&
        // By the service's clock alone: the start may be this device's.
        request.createdAtMs > (elevation.request?.createdAtMs ?? 0),
    ),
  );
}

/** The just-in-time activation of the elevation's role and scope; standing rights are not it. */
export function matchActivation(
  elevation: Elevation,
  activations: Activation[],
): Activation | null {
  const mine = activations.filter(
    (activation) => activation.key === elevation.eligibility.key && activation.kind === 'activated',
  );
  // A list that lags may show the last one beside its renewal.
  return mine.reduce<Activation | null>(
    (best, next) => (best && lasts(best, next) ? best : next),
    null,
  );
}

/** Whether an activation lasts at least as long as another. */
const lasts = (activation: Activation, other: Activation): boolean =>
  (activation.endsAtMs ?? Number.POSITIVE_INFINITY) >= (other.endsAtMs ?? Number.POSITIVE_INFINITY);

function newest(requests: ActivationRequest[]): ActivationRequest | null {
  return requests.reduce<ActivationRequest | null>(
    (best, next) => (best && best.createdAtMs >= next.createdAtMs ? best : next),
    null,
  );
}
