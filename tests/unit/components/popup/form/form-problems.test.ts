import { describe, expect, it } from 'vitest';
import { formProblems } from '../../../../../components/popup/form/form-problems';
import type { FormValues } from '../../../../../components/popup/form/form-values';
import { HOUR_MS, MINUTE_MS } from '../../../../../utils/pim/duration';
import type { Policy } from '../../../../../utils/pim/policy';
import { policy } from '../../../../screens/example';

const good: FormValues = {
  durationMs: HOUR_MS,
  justification: 'INC-1 reset',
  ticketNumber: '',
  ticketSystem: '',
};
const kinds = (values: Partial<FormValues>, of: Policy = policy(), title?: string): string[] =>
  formProblems({ ...good, ...values }, of, title).map((each) => `${each.field} ${each.kind}`);

describe('before anything is sent', () => {
  it('nothing is wrong with a whole form', () => {
    expect(kinds({})).toEqual([]);
  });

  it('a missing reason is named, spaces are none', () => {
    expect(kinds({ justification: '   ' })).toEqual(['justification missing']);
  });

  it('a role that asks for no reason takes none', () => {
    expect(kinds({ justification: '' }, policy({ justification: false }))).toEqual([]);
  });

  it('a missing ticket number is named', () => {
    expect(kinds({}, policy({ ticket: true }))).toEqual(['ticketNumber missing']);
  });

  it('a duration over the maximum is named', () => {
    expect(kinds({ durationMs: 9 * HOUR_MS })).toEqual(['durationMs tooLong']);
  });

  it('a duration under PIM’s five minutes is named', () => {
    expect(kinds({ durationMs: 4 * MINUTE_MS })).toEqual(['durationMs tooShort']);
  });

  it.each(['Sign-in logs', 'Sign-in logs: '])('%s alone is no reason', (justification) => {
    expect(kinds({ justification }, policy(), 'Sign-in logs')).toEqual(['justification onlyPage']);
  });

  it('the page’s name with words of one’s own is a reason', () => {
    const justification = 'Sign-in logs: INC-7';
    expect(kinds({ justification }, policy(), 'Sign-in logs')).toEqual([]);
  });

  it('an unknown policy refuses nothing', () => {
    const values = { ...good, justification: '', durationMs: 20 * HOUR_MS };
    expect(formProblems(values, { kind: 'unknown' })).toEqual([]);
  });
});

describe('rules that cannot be read', () => {
  const learned = { justification: true, ticket: true, mfa: false };

  it('refuse nothing at first', () => {
    expect(kinds({ justification: '', durationMs: 24 * HOUR_MS }, { kind: 'unknown' })).toEqual([]);
  });

  it('ask for what a refusal named', () => {
    expect(kinds({ justification: '' }, { kind: 'unknown', learned })).toEqual([
      'justification missing',
      'ticketNumber missing',
    ]);
  });

  it('take no duration as long as the one that was refused', () => {
    const of = { kind: 'unknown', belowMs: 4 * HOUR_MS } as const;
    expect(kinds({ durationMs: 4 * HOUR_MS }, of)).toEqual(['durationMs tooLong']);
    expect(kinds({ durationMs: 2 * HOUR_MS }, of)).toEqual([]);
  });
});
