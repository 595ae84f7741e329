import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { matchActivation, matchOpenRequest, matchRequest } from '../../../utils/pim/match';
import { activationWith, itemWith, requestWith, START_MS } from '../support/records';

const sent = itemWith({ state: 'uncertain', sentAtMs: START_MS });

describe('finding the request of an item', () => {
  it('takes the one of its id, whatever else has changed', () => {
    const item = itemWith({ ...sent, request: requestWith({ id: 'mine' }) });
    const mine = requestWith({ id: 'mine', justification: 'edited', createdAtMs: 0 });
    expect(matchRequest(item, [requestWith({ id: 'other' }), mine])).toBe(mine);
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

describe('finding the activation of an item', () => {
  it('takes the just-in-time one, not a standing right to the same role', () => {
    const standing = activationWith({ kind: 'assigned', endsAtMs: null });
    const activated = activationWith();
    expect(matchActivation(sent, [standing, activated])).toBe(activated);
    expect(matchActivation(sent, [standing])).toBeNull();
  });
});
