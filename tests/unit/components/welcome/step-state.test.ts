import { describe, expect, it } from 'vitest';
import { checkOf as meantCheck } from '../../../../components/welcome/check-of';
import { choiceIn } from '../../../../components/welcome/choice';
import { stepState } from '../../../../components/welcome/step-state';
import {
  checkOf,
  failures,
  failuresInside,
  goesOn,
  inFabrikam,
  outside,
  signedInAll,
} from '../../../screens/check-examples';

describe('The choice', () => {
  it('stands in the address', () => {
    expect(choiceIn('#administrator', true)).toBe('administrator');
    expect(choiceIn('#ask', false)).toBe('ask');
    expect(choiceIn('#organization', false)).toBe('organization');
  });

  it('is the organization’s where an application is there, and else nobody’s', () => {
    expect(choiceIn('', true)).toBe('organization');
    expect(choiceIn('#check', true)).toBe('organization');
    expect(choiceIn('', false)).toBeUndefined();
    expect(choiceIn('#constructor', false)).toBeUndefined();
  });
});

describe('A step', () => {
  const states = (lines: Parameters<typeof checkOf>[0]['lines'], isTyped = true) =>
    (['registration', 'signIn'] as const).map((step) =>
      stepState(step, checkOf({ lines: lines! }), isTyped),
    );

  it('is proven by what was seen only, and not by what was typed', () => {
    expect(states(outside)).toEqual(['proven', 'typed']);
    expect(states(signedInAll.lines)).toEqual(['proven', 'proven']);
    expect(states(goesOn)).toEqual(['typed', 'typed']);
    expect(states(failures.offline)).toEqual(['typed', 'typed']);
    expect(stepState('registration', undefined, true)).toBe('typed');
    expect(stepState('registration', undefined, false)).toBe('open');
  });

  it('is wrong where one of its parts is', () => {
    for (const name of ['tenantUnknown', 'clientUnknown', 'redirectUnknown', 'wrongCloud']) {
      expect(states(failures[name])[0], name).toBe('wrong');
    }
    expect(states(failuresInside.signInBlocked)).toEqual(['proven', 'wrong']);
  });
});

describe('The check that the steps are about', () => {
  it('is the first, or that of what was pasted', () => {
    const checks = [signedInAll, inFabrikam];
    expect(meantCheck(checks, undefined)).toBe(signedInAll);
    expect(meantCheck(checks, { ...inFabrikam.registration, tenant: 'FABRIKAM.us' })).toBe(
      inFabrikam,
    );
    expect(
      meantCheck(checks, { ...inFabrikam.registration, tenant: 'elsewhere.com' }),
    ).toBeUndefined();
  });
});
