import { describe, expect, it } from 'vitest';
import { STALE_INTENT_MS } from '../../../../utils/pim/elevation/machine/timing';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import { happen, happenAll } from '../../support/machine';
import { elevationWith, START_MS } from '../../support/records';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const sent = elevationWith({ state: 'submitting', sentAtMs: START_MS });
const challenged = { type: 'challenged', claims } as const;

describe('verifying again', () => {
  it('is asked for when the service wants it', () => {
    expect(happen(sent, challenged)).toMatchObject({
      state: 'steppingUp',
      claims,
      sentAtMs: null,
      effects: ['stepUp'],
    });
  });

  it('sends once more with the new token', () => {
    expect(happenAll(sent, challenged, { type: 'steppedUp' })).toMatchObject({
      state: 'submitting',
      steppedUp: true,
      effects: ['send'],
    });
  });

  it('is asked for once: a second challenge is a failure with words', () => {
    const twice = happenAll(sent, challenged, { type: 'steppedUp' }, challenged);
    expect(twice).toMatchObject({ state: 'failed', error: { code: 'stepUpFailed' } });
  });

  it('may be asked for again when the person tries again', () => {
    const failed = happenAll(sent, challenged, { type: 'steppedUp' }, challenged);
    expect(happenAll(failed, { type: 'submit' }, challenged).state).toBe('steppingUp');
  });

  it('leaves what was asked when the window is closed', () => {
    const error = pimErrorOf('stepUpCancelled');
    const closed = happenAll(sent, challenged, { type: 'stepUpFailed', error });
    expect(closed).toMatchObject({ state: 'failed', error, input: sent.input });
  });

  it('goes on after the worker was stopped meanwhile', () => {
    expect(happenAll(sent, challenged, { type: 'resumed' }).effects).toEqual(['stepUp']);
  });

  it('goes back to a draft when the click is more than five minutes old', () => {
    const late = { type: 'resumed', atMs: START_MS + STALE_INTENT_MS + 1 } as const;
    expect(happenAll(sent, challenged, late)).toMatchObject({
      state: 'drafted',
      effects: ['toDraft'],
    });
  });
});
