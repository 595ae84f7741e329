import { describe, expect, it } from 'vitest';
import { CHECK_LASTS_MS, checkAt, endedCheck } from '../../../utils/snapshot/ended-check';
import { provenSteps } from '../../../utils/snapshot/proven-steps';
import type { CheckedThing, CheckLine, SetUpCheck } from '../../../utils/snapshot/set-up-check';
import { registration } from '../support/token-host';

const line = (thing: CheckedThing, state: CheckLine['state'], about = ''): CheckLine => ({
  ...{ thing, about, state, error: null },
});
const checkOf = (...lines: CheckLine[]): SetUpCheck => ({
  ...{ registration, account: null, startedAtMs: 1_000, endedAtMs: null, lines },
});
const right = (['tenant', 'application', 'redirectUri'] as const).map((thing) =>
  line(thing, 'passed'),
);

describe('What a check has proven', () => {
  it('is nothing before anybody checked', () => {
    expect(provenSteps(undefined)).toEqual({ registration: false, signIn: false, roles: false });
  });

  it.each(right.map(({ thing }) => thing))(
    'is no registration whose %s is not seen to be right',
    (thing) => {
      for (const state of ['running', 'failed', 'lacking', 'untold'] as const) {
        const lines = right.map((each) => (each.thing === thing ? line(thing, state) : each));
        expect(provenSteps(checkOf(...lines)).registration).toBe(false);
      }
      expect(provenSteps(checkOf(...right)).registration).toBe(true);
    },
  );

  it('is a sign-in once a token came, and roles once one surface answered', () => {
    expect(provenSteps(checkOf(line('signIn', 'untold')))).toMatchObject({ signIn: false });
    expect(provenSteps(checkOf(line('signIn', 'passed')))).toMatchObject({ signIn: true });
    const one = [line('surface', 'failed', 'groups'), line('surface', 'passed', 'azure')];
    expect(provenSteps(checkOf(...one))).toMatchObject({ roles: true });
    expect(provenSteps(checkOf(one[0]!))).toMatchObject({ roles: false });
  });
});

describe('A check that nobody ends', () => {
  const running = checkOf(line('tenant', 'passed'), line('clock', 'running'));

  it('is over after its time, and what was running cannot be told', () => {
    expect(checkAt(running, 1_000 + CHECK_LASTS_MS)).toBe(running);
    const over = checkAt(running, 1_001 + CHECK_LASTS_MS);
    expect(over.endedAtMs).toBe(1_001 + CHECK_LASTS_MS);
    expect(over.lines).toMatchObject([
      { state: 'passed', error: null },
      { state: 'untold', error: { code: 'unavailable' } },
    ]);
  });

  it('stays as it is once it was ended', () => {
    const over = endedCheck(running, 2_000);
    expect(endedCheck(over, 3_000)).toBe(over);
  });
});
