import { describe, expect, it } from 'vitest';
import { checkOutcome } from '../../../../components/options/controls/check-outcome';
import { pimErrorOf } from '../../../../utils/pim/pim-error-of';
import type { CheckLine, SetUpCheck } from '../../../../utils/snapshot/set-up-check';
import { registration } from '../../support/token-host';

const line = (thing: CheckLine['thing'], state: CheckLine['state'] = 'passed'): CheckLine => ({
  ...{ thing, state, about: '' },
  error: state === 'failed' ? pimErrorOf('redirectUnknown') : null,
});
const check = (lines: CheckLine[], endedAtMs: number | null = 2): SetUpCheck => ({
  ...{ registration, account: null, startedAtMs: 1, endedAtMs, lines },
});
const right = [line('tenant'), line('application'), line('redirectUri')];
const outcome = (lines: CheckLine[], endedAtMs?: number | null) =>
  checkOutcome([check(lines, endedAtMs)], registration).is;

describe('the check of an application', () => {
  it('says nothing of one that nobody checked', () => {
    expect(checkOutcome([], registration).is).toBe('unchecked');
    const typed = { ...registration, tenant: 'elsewhere.example' };
    expect(checkOutcome([check(right)], typed).is).toBe('unchecked');
    const moved = { ...registration, cloud: 'china' as const };
    expect(checkOutcome([check(right)], moved).is).toBe('unchecked');
  });

  it('is about what is typed, in whatever case', () => {
    const typed = { ...registration, clientId: ` ${registration.clientId.toUpperCase()} ` };
    expect(checkOutcome([check(right)], typed).is).toBe('passed');
  });

  it('passed where tenant, application and redirect URI are right, whatever else is open', () => {
    expect(
      outcome([...right, line('permission', 'lacking'), line('signIn', 'running')], null),
    ).toBe('passed');
  });

  it('goes on until its last line is there', () => {
    expect(outcome([line('tenant')], null)).toBe('running');
    expect(outcome([line('tenant'), line('application', 'untold')])).toBe('untold');
    expect(outcome([])).toBe('untold');
  });

  it('failed with the first line that did', () => {
    const lines = [line('tenant'), line('redirectUri', 'failed'), line('application', 'failed')];
    expect(checkOutcome([check(lines)], registration)).toEqual({
      is: 'failed',
      error: pimErrorOf('redirectUnknown'),
    });
  });
});
