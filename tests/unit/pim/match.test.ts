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
  it('takes the one of its id, whatever else has changed', () => {
    const elevation = elevationWith({ ...sent, request: requestWith({ id: 'mine' }) });
    const mine = requestWith({ id: 'mine', justification: 'edited', createdAtMs: 0 });
    expect(matchRequest(elevation, [requestWith({ id: 'other' }), mine])).toBe(mine);
  });

  it('takes the newest of the same role and reason made since it was sent', () => {
    const older = requestWith({ id: 'older', createdAtMs: START_MS });
    const newer = requestWith({ id: 'newer', createdAtMs: START_MS + 900 });
    expect(matchRequest(sent, [older, newer])).toBe(newer);
    expect(matchRequest(sent, [newer, older])).toBe(newer);
  });

  it('allows for clocks that differ by two minutes', () => {
    const early = requestWith({ createdAtMs: START_MS - 2 * MINUTE_MS });
    expect(matchRequest(sent, [early])).toBe(early);
  });

  it('does not mind blanks around the reason', () => {
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
  it('takes the just-in-time one, not a standing right to the same role', () => {
    const standing = activationWith({ kind: 'assigned', endsAtMs: null });
    const activated = activationWith();
    expect(matchActivation(sent, [standing, activated])).toBe(activated);
    expect(matchActivation(sent, [standing])).toBeNull();
  });
});

describe('finding the request that made an activation', () => {
  const activation = activationWith();

  it('takes the newest that was provisioned, whoever gave the reason', () => {
    const older = requestWith({ id: 'older', createdAtMs: START_MS - HOUR_MS });
    const theirs = requestWith({ id: 'theirs', justification: 'in the portal' });
    expect(matchRequestBehind(activation, [older, theirs])).toBe(theirs);
  });

  it('waits a day for an approver, and no longer', () => {
    const approved = requestWith({ createdAtMs: START_MS - DAY_MS });
    expect(matchRequestBehind(activation, [approved])).toBe(approved);
    const ancient = requestWith({ createdAtMs: START_MS - DAY_MS - 3 * MINUTE_MS });
    expect(matchRequestBehind(activation, [ancient])).toBeNull();
  });

  it.each([
    ['of another role', { key: 'other' }],
    ['that ended one', { action: 'deactivate' as const }],
    ['that came to nothing', { bucket: 'failed' as const }],
    ['that was made after it began', { createdAtMs: START_MS + 3 * MINUTE_MS }],
  ])('takes none %s', (_, change) => {
    expect(matchRequestBehind(activation, [requestWith(change)])).toBeNull();
  });
});

describe('whose a request is', () => {
  it('is told by its reason and moment, or by its id, and stays what it was', () => {
    expect(isOwnRequest(sent, requestWith())).toBe(true);
    expect(isOwnRequest(sent, requestWith({ justification: 'theirs' }))).toBe(false);
    const request = requestWith({ justification: 'edited' });
    expect(isOwnRequest({ ...sent, request }, request)).toBe(true);
    expect(isOwnRequest({ ...sent, request, elsewhere: true }, request)).toBe(false);
    // By chance the same words: adopted from elsewhere is adopted from elsewhere.
    expect(isOwnRequest({ ...sent, request: requestWith(), elsewhere: true }, requestWith())).toBe(
      false,
    );
  });

  it('is the click before, where its outcome was in doubt', () => {
    const earlier = { id: 'before', input: { ...sent.input, justification: 'typed before' } };
    const typedBefore = requestWith({ justification: 'typed before' });
    expect(isOwnRequest({ ...sent, earlier }, typedBefore)).toBe(true);
    expect(isOwnRequest(sent, typedBefore)).toBe(false);
  });
});

describe('when an activation began', () => {
  const at = (startsAtMs: number | null) => activationWith({ startsAtMs });
  const elevation = { ...sent, startsAtMs: START_MS };

  it('is compared with what is known here, two minutes apart at most', () => {
    expect(beganWith(sent, at(START_MS + 2 * MINUTE_MS))).toBe(true);
    expect(beganWith(sent, at(START_MS + 2 * MINUTE_MS + 1))).toBe(false);
    expect(beganBefore(elevation, at(START_MS - 2 * MINUTE_MS))).toBe(false);
    expect(beganBefore(elevation, at(START_MS - 2 * MINUTE_MS - 1))).toBe(true);
    expect(beganAfter(elevation, at(START_MS + 2 * MINUTE_MS))).toBe(false);
    expect(beganAfter(elevation, at(START_MS + 2 * MINUTE_MS + 1))).toBe(true);
  });

  it('says nothing where it is not told', () => {
    expect([
      beganWith(sent, at(null)),
      beganBefore(elevation, at(null)),
      beganAfter(elevation, at(null)),
    ]).toEqual([false, false, false]);
    expect(beganWith({ ...sent, sentAtMs: null }, at(START_MS))).toBe(false);
  });
});

describe('what is seen of an elevation', () => {
  const own = requestWith({ id: 'own' });
  const theirs = requestWith({ id: 'theirs', justification: 'theirs', createdAtMs: START_MS + 1 });
  const activation = activationWith();

  it('is its own request before any other', () => {
    expect(sightingOf(sent, [theirs, own], [activation])).toEqual({ request: own, activation });
  });

  it('is another one where its own came to nothing', () => {
    const failed = { ...own, bucket: 'failed' as const };
    expect(sightingOf(sent, [failed, theirs], [activation]).request).toBe(theirs);
    expect(sightingOf(sent, [failed], []).request).toBe(failed);
  });

  it('is the newer one where it is active already: another may have followed', () => {
    const active = { ...sent, state: 'active' as const, request: own };
    expect(sightingOf(active, [own, theirs], [activation]).request).toBe(theirs);
    const before = { ...theirs, createdAtMs: START_MS - HOUR_MS };
    expect(sightingOf(active, [own, before], [activation]).request).toBe(own);
  });
});
