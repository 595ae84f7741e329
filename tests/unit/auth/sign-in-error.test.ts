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
