import { describe, expect, it } from 'vitest';
import { decisionIn } from '../../../utils/surfaces/decision';

const denied = (justification: string, displayName = 'Cora Lind') => ({
  reviewResult: 'Deny',
  justification,
  reviewedBy: { displayName },
});
const token = `eyJhbGciOiJSUzI1NiJ9.${'a'.repeat(60)}.${'b'.repeat(60)}`;

describe('the decision of an approver', () => {
  it.each([
    ['from Graph', denied('Not this week')],
    ['from Azure', { properties: denied('Not this week') }],
  ])('is read from a stage %s', (_, row) => {
    expect(decisionIn([row])).toEqual({ by: 'Cora Lind', words: 'Not this week' });
  });

  it('is the denial among approvals and missing reviews', () => {
    const rows = [{ reviewResult: 'Approve' }, { reviewResult: 'NotReviewed' }, denied('No')];
    expect(decisionIn(rows)?.words).toBe('No');
    expect(decisionIn(rows.slice(0, 2))).toBeUndefined();
  });

  it('contains no token, neither in the reason nor in the name', () => {
    expect(decisionIn([denied(`see ${token}`)])?.words).toBe('see [removed]');
    expect(decisionIn([denied('No', `Cora ${token}`)])?.by).toBe('Cora [removed]');
  });

  it('is of limited length, whatever was typed', () => {
    const long = 'no '.repeat(1_000_000);
    expect(decisionIn([denied(long)])?.words.length).toBeLessThanOrEqual(1_000);
    expect(decisionIn([denied('No', long)])?.by.length).toBeLessThanOrEqual(256);
  });
});
