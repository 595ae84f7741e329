import { describe, expect, it } from 'vitest';
import { STALE_INTENT_MS } from '../../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { advanceAll, advanceWith } from '../../support/machine';
import { elevationWith, START_MS } from '../../support/records';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const challenged = { type: 'challenged', claims } as const;

describe('a step-up', () => {
  it('begins when the service challenges the write', () => {
    expect(advanceWith(sent, challenged)).toMatchObject({
      state: 'steppingUp',
      claims,
      sentAtMs: null,
      effects: ['stepUp'],
    });
  });

  it('is followed by the write, sent again with the new token', () => {
    expect(advanceAll(sent, challenged, { type: 'steppedUp' })).toMatchObject({
      state: 'submitting',
      steppedUp: true,
      effects: ['send'],
    });
  });

  it('happens once: after a second challenge the elevation has failed', () => {
    const twice = advanceAll(sent, challenged, { type: 'steppedUp' }, challenged);
    expect(twice).toMatchObject({ state: 'failed', error: { code: 'stepUpFailed' } });
  });

  it('happens again when the person tries again', () => {
    const failed = advanceAll(sent, challenged, { type: 'steppedUp' }, challenged);
    expect(advanceAll(failed, { type: 'submit' }, challenged).state).toBe('steppingUp');
  });

  it('keeps the input when the window is closed', () => {
    const error = pimErrorOf('stepUpCancelled');
    const closed = advanceAll(sent, challenged, { type: 'stepUpFailed', error });
    expect(closed).toMatchObject({ state: 'failed', error, input: sent.input });
  });

  it('begins again after the worker was stopped meanwhile', () => {
    expect(advanceAll(sent, challenged, { type: 'resumed' }).effects).toEqual(['stepUp']);
  });

  it('becomes a draft again when the click is more than five minutes old', () => {
    const late = { type: 'resumed', atMs: START_MS + STALE_INTENT_MS + 1 } as const;
    expect(advanceAll(sent, challenged, late)).toMatchObject({
      state: 'drafted',
      effects: ['toDraft'],
    });
  });
});
