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
  it('for want of a network says that the service is unavailable', () => {
    expect(toSignInError(failure({ code: 'network_error' })).code).toBe('unavailable');
  });

  it('with an unknown number is a failed sign-in', () => {
    expect(toSignInError(failure({ aadsts: '999999' })).code).toBe('signInFailed');
  });

  it('with an unknown number asks for a window, but not where the person was in one', () => {
    const asked = failure({ aadsts: '999999', interaction: true });
    expect(toSignInError(asked).code).toBe('signInNeeded');
    expect(toSignInError(asked, true)).toMatchObject({
      code: 'signInFailed',
      serviceCode: 'AADSTS999999',
    });
  });

  it('never shows a token', () => {
    const message = 'bad eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJhbmEifQ.c2lnbmF0dXJl';
    expect(toSignInError(failure({ message })).message).toBe('bad [removed]');
  });
});
