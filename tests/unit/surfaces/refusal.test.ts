import { describe, expect, it } from 'vitest';
import type { CallResult } from '../../../utils/http/http';
import { readServiceError } from '../../../utils/http/service-error';
import { endOutcome, errorOf, refusalOutcome, toPimError } from '../../../utils/surfaces/refusal';

const answer = (
  status: number,
  code: string,
  message = '',
  more: Partial<Extract<CallResult, { kind: 'answer' }>> = {},
): CallResult => ({
  kind: 'answer',
  status,
  body: { error: { code, message } },
  retryAfterMs: undefined,
  challenge: null,
  ...more,
});
const codeFor = (status: number, code: string, message = '') =>
  toPimError(readServiceError(status, { error: { code, message } })).code;

const rulesFailed = 'RoleAssignmentRequestPolicyValidationFailed';
const rules = (...names: string[]) => `The following policy rules failed: ${JSON.stringify(names)}`;
const acrs =
  '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D';

describe('the error that a refusal becomes', () => {
  it('names first what the person can correct at once', () => {
    expect(codeFor(400, rulesFailed, rules('MfaRule', 'TicketingRule', 'JustificationRule'))).toBe(
      'justificationMissing',
    );
  });

  it('does not depend on the case of the code', () => {
    expect(codeFor(400, 'ROLEASSIGNMENTEXISTS')).toBe('alreadyActive');
  });
});

describe('a refused write', () => {
  it.each([
    ['is of an active role', answer(400, 'RoleAssignmentExists'), 'exists'],
    ['is of a pending role', answer(400, 'PendingRoleAssignmentRequest'), 'exists'],
    ['has no reason', answer(400, rulesFailed, rules('JustificationRule')), 'refused'],
    ['met a failing service', answer(500, ''), 'noAnswer'],
    ['met a gateway', answer(502, '', '', { body: undefined }), 'noAnswer'],
    ['met a 503 that names no time', answer(503, ''), 'noAnswer'],
  ])('that %s is %s', (_, result, type) => {
    expect(refusalOutcome(result).type).toBe(type);
  });

  it('that needs an authentication context is challenged with its claims', () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const plain = answer(400, 'RoleAssignmentRequestAcrsValidationFailed', acrs);
    expect(refusalOutcome(plain)).toEqual({ type: 'challenged', claims });
    const header = `Bearer error="insufficient_claims", claims="${btoa(claims)}"`;
    expect(refusalOutcome(answer(401, 'x', '', { challenge: header }))).toEqual({
      type: 'challenged',
      claims,
    });
  });

  it('that lacks only MFA is challenged, and is refused where it lacks a reason, too', () => {
    expect(refusalOutcome(answer(400, rulesFailed, rules('MfaRule')))).toMatchObject({
      type: 'challenged',
      claims: '{"access_token":{"amr":{"values":["mfa"]}}}',
    });
    const both = answer(400, rulesFailed, rules('MfaRule', 'JustificationRule'));
    expect(refusalOutcome(both).type).toBe('refused');
  });

  it('that was throttled certainly wrote nothing, while one with a 503 may have', () => {
    expect(refusalOutcome(answer(429, '', '', { retryAfterMs: 0 }))).toEqual({
      type: 'throttled',
      retryAfterMs: 0,
      certain: true,
    });
    expect(refusalOutcome(answer(429, ''))).toMatchObject({ retryAfterMs: 10_000 });
    expect(refusalOutcome(answer(503, '', '', { retryAfterMs: 5_000 }))).toMatchObject({
      type: 'throttled',
      certain: false,
    });
  });
});

describe('a refused end', () => {
  it.each([
    ['is too early', answer(400, 'ActiveDurationTooShort'), 'endTooEarly'],
    ['finds nothing active', answer(400, 'RoleAssignmentDoesNotExist'), 'endDone'],
    ['is not allowed', answer(403, 'Authorization_RequestDenied'), 'endRefused'],
    ['meets a pending request', answer(400, 'PendingRoleAssignmentRequest'), 'endRefused'],
    ['is throttled', answer(429, ''), 'throttled'],
    ['is not answered', answer(500, ''), 'noAnswer'],
  ])('that %s is %s', (_, result, type) => {
    expect(endOutcome(result).type).toBe(type);
  });
});

it('a successful answer that cannot be read is malformed', () => {
  expect(errorOf(answer(200, '')).code).toBe('malformed');
});
