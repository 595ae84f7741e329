import { describe, expect, it } from 'vitest';
import { readServiceError } from '../../../utils/http/service-error';

const refusal = (code: string, message: string, more: object = {}) => ({
  error: { code, message, ...more },
});

describe('what a service says when it refuses', () => {
  it('is read from the plain envelope', () => {
    const body = refusal('RoleAssignmentExists', 'The Role assignment already exists.', {
      innerError: { date: '2026-06-01T09:00:00', 'request-id': 'r-1', 'client-request-id': 'c-1' },
    });
    expect(readServiceError(400, body)).toEqual({
      status: 400,
      code: 'RoleAssignmentExists',
      message: 'The Role assignment already exists.',
      rules: [],
      claims: undefined,
      requestId: 'r-1',
    });
  });

  it('is unwrapped where PIM nests it as JSON text', () => {
    const inner = {
      errorCode: 'PermissionScopeNotGranted',
      message: 'Authorization failed due to missing permission scope A,B.',
      instanceAnnotations: [],
    };
    expect(readServiceError(403, refusal('UnknownError', JSON.stringify(inner)))).toMatchObject({
      code: inner.errorCode,
      message: inner.message,
    });
  });

  it('stays as it is where the nested text is no error', () => {
    expect(readServiceError(400, refusal('UnknownError', '{ broken'))).toMatchObject({
      code: 'UnknownError',
      message: '{ broken',
    });
  });

  it.each([
    [
      'a list',
      'The following policy rules failed: ["MfaRule","TicketingRule"]',
      ['Mfa', 'Ticketing'],
    ],
    [
      'words',
      'The following policy rules failed: JustificationRule - Justification is required',
      ['Justification'],
    ],
  ])('names the failed rules, given as %s', (_, message, rules) => {
    const body = refusal('RoleAssignmentRequestPolicyValidationFailed', message);
    expect(readServiceError(400, body).rules).toEqual(rules);
  });

  it('contains the claims of a nested challenge', () => {
    const inner = {
      errorCode: 'RoleAssignmentRequestAcrsValidationFailed',
      message: '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22value%22%3A%22c3%22%7D%7D%7D',
    };
    expect(readServiceError(400, refusal('UnknownError', JSON.stringify(inner))).claims).toBe(
      '{"access_token":{"acrs":{"value":"c3"}}}',
    );
  });

  it.each([
    ['an HTML page', undefined],
    ['nothing', null],
    ['a text', 'Bad Gateway'],
    ['an empty object', {}],
    ['an error that is a text', { error: 'invalid_grant' }],
  ])('is empty, but keeps its status, for %s', (_, body) => {
    expect(readServiceError(502, body)).toMatchObject({ status: 502, code: '', message: '' });
  });

  it('may come without code, inner error or message', () => {
    expect(readServiceError(400, { error: {} })).toMatchObject({ code: '', message: '' });
    expect(
      readServiceError(400, { error: { code: '', message: 'x', innerError: null } }),
    ).toMatchObject({ code: '', message: 'x', requestId: undefined });
  });

  it('never shows a token', () => {
    const body = refusal('x', 'refused eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiJhbmEifQ.c2lnbmF0dXJl');
    expect(readServiceError(401, body).message).toBe('refused [removed]');
  });
});
