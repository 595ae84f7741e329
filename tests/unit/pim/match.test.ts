import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import {
  beganAfter,
  beganBefore,
  beganWith,
  isOwnRequest,
  matchActivation,
  matchOpenRequest,
  matchRequest,
  matchRequestBehind,
  sightingOf,
} from '../../../utils/pim/elevation/match';
import { activationWith, elevationWith, requestWith, START_MS } from '../support/records';

const sent = elevationWith({ state: 'uncertain', sentAtMs: START_MS });

describe('finding the request of an elevation', () => {
  it('takes the one with the request’s id, whatever else has changed', () => {
    const elevation = elevationWith({ ...sent, request: requestWith({ id: 'mine' }) });
    const mine = requestWith({ id: 'mine', justification: 'edited', createdAtMs: 0 });
    expect(matchRequest(elevation, [requestWith({ id: 'other' }), mine])).toBe(mine);
  });

  it('takes the newest with the same role and reason since it was sent', () => {
    const older = requestWith({ id: 'older', createdAtMs: START_MS });
    const newer = requestWith({ id: 'newer', createdAtMs: START_MS + 900 });
    expect(matchRequest(sent, [older, newer])).toBe(newer);
    expect(matchRequest(sent, [newer, older])).toBe(newer);
  });

  it('allows for clocks that differ by two minutes', () => {
    const early = requestWith({ createdAtMs: START_MS - 2 * MINUTE_MS });
    expect(matchRequest(sent, [early])).toBe(early);
  });

  it('ignores blanks around the reason', () => {
    const padded = requestWith({ justification: ' INC-1042 look at sign-ins ' });
    expect(matchRequest(sent, [padded])).toBe(padded);
  });

  it.each([
    ['of another role', { key: 'other' }],
    ['with another reason', { justification: 'something else' }],
    ['from before it was sent', { createdAtMs: START_MS - 2 * MINUTE_MS - 1 }],
    ['that ended a role', { action: 'deactivate' as const }],
  ])('does not take one %s', (_, change) => {
    expect(matchRequest(sent, [requestWith(change)])).toBeNull();
  });
});

describe('finding an open request of the same role', () => {
  it.each(['waiting', 'scheduled', 'working'] as const)('takes one that is %s', (bucket) => {
    const open = requestWith({ bucket, justification: 'made in the portal', createdAtMs: 0 });
    expect(matchOpenRequest(sent, [open])).toBe(open);
  });

  it.each(['active', 'ended', 'failed'] as const)('leaves one that is %s', (bucket) => {
    expect(matchOpenRequest(sent, [requestWith({ bucket })])).toBeNull();
  });
});

describe('finding the activation of an elevation', () => {
  it('takes the activated one, not a standing assignment of the same role', () => {
    const standing = activationWith({ kind: 'assigned', endsAtMs: null });
    const activated = activationWith();
    expect(matchActivation(sent, [standing, activated])).toBe(activated);
    expect(matchActivation(sent, [standing])).toBeNull();
  });
});

describe('finding the request that made an activation', () => {
  const activation = activationWith();

  it('takes the newest that was provisioned, whatever its reason', () => {
    const older = requestWith({ id: 'older', createdAtMs: START_MS - HOUR_MS });
    const theirs = requestWith({ id: 'theirs', justification: 'in the portal' });
    expect(matchRequestBehind(activation, [older, theirs])).toBe(theirs);
  });

  it('takes one that waited up to a day for approval, and none that is older', () => {
    const approved = requestWith({ createdAtMs: START_MS - DAY_MS });
    expect(matchRequestBehind(activation, [approved])).toBe(approved);
    const ancient = requestWith({ createdAtMs: START_MS - DAY_MS - 3 * MINUTE_MS });
    expect(matchRequestBehind(activation, [ancient])).toBeNull();
  });

  it.each([
    ['of another role', { key: 'other' }],
    ['that ended one', { action: 'deactivate' as const }],
    ['that failed', { bucket: 'failed' as const }],
    ['that was made after it began', { createdAtMs: START_MS + 3 * MINUTE_MS }],
  ])('takes none %s', (_, change) => {
    expect(matchRequestBehind(activation, [requestWith(change)])).toBeNull();
  });
});

describe('a request is an elevation’s own', () => {
  it('by its reason and time, or by its id, unless the elevation was adopted from elsewhere', () => {
    expect(isOwnRequest(sent, requestWith())).toBe(true);
    expect(isOwnRequest(sent, requestWith({ justification: 'theirs' }))).toBe(false);
    const request = requestWith({ justification: 'edited' });
    expect(isOwnRequest({ ...sent, request }, request)).toBe(true);
    expect(isOwnRequest({ ...sent, request, elsewhere: true }, request)).toBe(false);
    // Even with the same reason by chance: an elevation adopted from elsewhere stays one.
    expect(isOwnRequest({ ...sent, request: requestWith(), elsewhere: true }, requestWith())).toBe(
      false,
    );
  });

  it('by the reason of the earlier attempt, where the outcome of that one was in doubt', () => {
    const earlier = { id: 'before', input: { ...sent.input, justification: 'typed before' } };
    const typedBefore = requestWith({ justification: 'typed before' });
    expect(isOwnRequest({ ...sent, earlier }, typedBefore)).toBe(true);
    expect(isOwnRequest(sent, typedBefore)).toBe(false);
  });
});

describe('the start of an activation', () => {
  const startingAt = (startsAtMs: number | null) => activationWith({ startsAtMs });
  const elevation = { ...sent, startsAtMs: START_MS };

  it('counts as the same up to two minutes apart', () => {
    expect(beganWith(sent, startingAt(START_MS + 2 * MINUTE_MS))).toBe(true);
    expect(beganWith(sent, startingAt(START_MS + 2 * MINUTE_MS + 1))).toBe(false);
    expect(beganBefore(elevation, startingAt(START_MS - 2 * MINUTE_MS))).toBe(false);
    expect(beganBefore(elevation, startingAt(START_MS - 2 * MINUTE_MS - 1))).toBe(true);
    expect(beganAfter(elevation, startingAt(START_MS + 2 * MINUTE_MS))).toBe(false);
    expect(beganAfter(elevation, startingAt(START_MS + 2 * MINUTE_MS + 1))).toBe(true);
  });

  it('says nothing where it is unknown', () => {
    expect([
      beganWith(sent, startingAt(null)),
      beganBefore(elevation, startingAt(null)),
      beganAfter(elevation, startingAt(null)),
    ]).toEqual([false, false, false]);
    expect(beganWith({ ...sent, sentAtMs: null }, startingAt(START_MS))).toBe(false);
  });
});

describe('what the lists show of an elevation', () => {
  const own = requestWith({ id: 'own' });
  const theirs = requestWith({ id: 'theirs', justification: 'theirs', createdAtMs: START_MS + 1 });
  const activation = activationWith();

  it('is its own request before any other', () => {
    expect(sightingOf(sent, [theirs, own], [activation])).toEqual({ request: own, activation });
  });

  it('is another request where its own failed', () => {
    const failed = { ...own, bucket: 'failed' as const };
    expect(sightingOf(sent, [failed, theirs], [activation]).request).toBe(theirs);
    expect(sightingOf(sent, [failed], []).request).toBe(failed);
  });

  it('is the newer request where it is active already: another activation may have followed', () => {
    const active = { ...sent, state: 'active' as const, request: own };
    expect(sightingOf(active, [own, theirs], [activation]).request).toBe(theirs);
    const before = { ...theirs, createdAtMs: START_MS - HOUR_MS };
    expect(sightingOf(active, [own, before], [activation]).request).toBe(own);
  });
});
