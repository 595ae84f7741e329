import { describe, expect, it } from 'vitest';
import { toSignInError } from '../../../utils/auth/sign-in-error';

const failure = (change: object = {}) => ({
  code: 'x',
  aadsts: null,
  message: '',
  interaction: false,
  ...change,
});

describe('a failed sign-in', () => {
  it.each([
    ['consentMissing', '65001 65004 90094 90095 65002 650057 70011'],
    ['clientUnknown', '700016 90002 50194 7000218 90038'],
    ['redirectUnknown', '50011 900971 9002326 9002327'],
    ['blockedByPolicy', '53000 53001 53003 530032 530035 50131 50105 50053 50057 500212 500213'],
  ])('is %s for AADSTS %s', (code, numbers) => {
    for (const aadsts of numbers.split(' ')) {
      expect(toSignInError(failure({ aadsts }))).toMatchObject({
        code,
        serviceCode: `AADSTS${aadsts}`,
      });
    }
  });

  it.each(['700084', '50058', '50076', '50173', '70043'])(
    'AADSTS%s asks the person to sign in again',
    (aadsts) => {
      expect(toSignInError(failure({ aadsts, interaction: true })).code).toBe('signInNeeded');
    },
  );

  it('is told apart from a missing network', () => {
    expect(toSignInError(failure({ code: 'network_error' })).code).toBe('unavailable');
  });

  it('is plainly a failure when nobody knows better', () => {
    expect(toSignInError(failure({ aadsts: '999999' })).code).toBe('signInFailed');
  });

  it('never shows a token', () => {
    const message = 'bad eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJhbmEifQ.c2lnbmF0dXJl';
    expect(toSignInError(failure({ message })).message).toBe('bad [removed]');
  });
});
