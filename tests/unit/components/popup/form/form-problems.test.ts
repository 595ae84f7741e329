import { describe, expect, it } from 'vitest';
import { formProblems } from '../../../../../components/popup/form/form-problems';
import type { FormValues } from '../../../../../components/popup/form/form-values';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import type { Policy } from '../../../../../utils/pim/policy';
import { NOW_MS, policy } from '../../../../screens/example';

const good: FormValues = {
  durationMs: HOUR_MS,
  justification: 'INC-1 reset',
  ticketNumber: '',
  ticketSystem: '',
};
const boundsBy = (given: Policy) => ({ policy: given, endsAtMs: null, nowMs: NOW_MS });
const problems = (
  values: Partial<FormValues>,
  given: Policy = policy(),
  title?: string,
): string[] =>
  formProblems({ ...good, ...values }, boundsBy(given), title).map(
    ({ field, kind }) => `${field} ${kind}`,
  );

describe('before an activation is sent', () => {
  it('a complete form has no problems', () => {
    expect(problems({})).toEqual([]);
  });

  it('a missing reason is a problem, also where spaces are typed', () => {
    expect(problems({ justification: '   ' })).toEqual(['justification missing']);
  });

  it('a missing reason is no problem where the policy requires none', () => {
    expect(problems({ justification: '' }, policy({ justification: false }))).toEqual([]);
  });

  it('a missing ticket number is a problem', () => {
    expect(problems({}, policy({ ticket: true }))).toEqual(['ticketNumber missing']);
  });

  it('a duration over the maximum is a problem', () => {
    expect(problems({ durationMs: 9 * HOUR_MS })).toEqual(['durationMs tooLong']);
  });

  it('a duration under PIM’s five minutes is a problem', () => {
    expect(problems({ durationMs: 4 * MINUTE_MS })).toEqual(['durationMs tooShort']);
  });

  it.each(['Sign-in logs', 'Sign-in logs: '])('%s alone is no reason', (justification) => {
    expect(problems({ justification }, policy(), 'Sign-in logs')).toEqual([
      'justification onlyPage',
    ]);
  });

  it('the page’s name with further words is a reason', () => {
    const justification = 'Sign-in logs: INC-7';
    expect(problems({ justification }, policy(), 'Sign-in logs')).toEqual([]);
  });

  it('nothing is a problem where the policy is unknown', () => {
    const values = { ...good, justification: '', durationMs: 20 * HOUR_MS };
    expect(formProblems(values, boundsBy({ kind: 'unknown' }))).toEqual([]);
  });
});

describe('a policy that cannot be read', () => {
  const learned = { justification: true, ticket: true, mfa: false };

  it('makes nothing a problem at first', () => {
    expect(problems({ justification: '', durationMs: 24 * HOUR_MS }, { kind: 'unknown' })).toEqual(
      [],
    );
  });

  it('requires what a refusal named', () => {
    expect(problems({ justification: '' }, { kind: 'unknown', learned })).toEqual([
      'justification missing',
      'ticketNumber missing',
    ]);
  });

  it('does not allow a duration as long as the one that was refused', () => {
    const unknown = { kind: 'unknown', belowMs: 4 * HOUR_MS } as const;
    expect(problems({ durationMs: 4 * HOUR_MS }, unknown)).toEqual(['durationMs tooLong']);
    expect(problems({ durationMs: 2 * HOUR_MS }, unknown)).toEqual([]);
  });
});
