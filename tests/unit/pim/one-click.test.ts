import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { oneClickInput, REASON_FRESH_MS } from '../../../utils/pim/elevation/one-click';
import type { RoleDefaults } from '../../../utils/pim/elevation/role-defaults';
import { elevationWith, eligibilityWith, policyWith, START_MS } from '../support/records';

const sent = (agoMs: number, durationMs = 2 * HOUR_MS): RoleDefaults => ({
  lastSent: {
    input: { durationMs, justification: ' INC-7 reset a password ', ticket: null },
    atMs: START_MS - agoMs,
  },
});

const input = (change: Partial<Parameters<typeof oneClickInput>[0]> = {}) =>
  oneClickInput({
    eligibility: eligibilityWith(),
    policy: policyWith(),
    roleDefaults: sent(HOUR_MS),
    oneClick: 'standard',
    carriers: new Set(),
    nowMs: START_MS,
    ...change,
  });

describe('one click sends', () => {
  it('the reason last used for the role, and its duration', () => {
    expect(input()).toEqual({
      durationMs: 2 * HOUR_MS,
      justification: 'INC-7 reset a password',
      ticket: null,
    });
  });

  it('no longer than the policy allows now', () => {
    expect(input({ policy: policyWith({}, 30 * MINUTE_MS) })?.durationMs).toBe(30 * MINUTE_MS);
  });

  it('less than what the service refused', () => {
    const policy = { ...policyWith(), belowMs: 2 * HOUR_MS };
    expect(input({ policy })?.durationMs).toBe(HOUR_MS);
  });

  it('no reason where the policy requires none', () => {
    const policy = policyWith({ justification: false });
    expect(input({ policy, roleDefaults: undefined })).toEqual({
      durationMs: HOUR_MS,
      justification: '',
      ticket: null,
    });
  });
});

describe('the form opens instead', () => {
  const globalAdministrator = eligibilityWith({
    role: { id: '62e90394-69f5-4237-9190-012177145e10', name: 'Global Administrator' },
  });
  const draft = elevationWith().input;

  it.each([
    ['the role was never activated from here', { roleDefaults: undefined }],
    ['the last reason is eight hours old', { roleDefaults: sent(REASON_FRESH_MS) }],
    ['the policy has not been read', { policy: undefined }],
    ['the policy cannot be read', { policy: { kind: 'unknown' as const } }],
    ['the policy requires a ticket', { policy: policyWith({ ticket: true }) }],
    ['the form holds a draft that was not sent yet', { roleDefaults: { ...sent(HOUR_MS), draft } }],
    ['the organisation switched one click off', { oneClick: 'never' as const }],
    ['the role is high-impact', { eligibility: globalAdministrator }],
    [
      'the settings say that the role carries a high-impact one',
      { carriers: new Set(['security reader']) },
    ],
  ])('when %s', (_, change) => {
    expect(input(change)).toBeUndefined();
  });

  it('when the eligibility ends before the duration would', () => {
    const endingIn = (ms: number) => eligibilityWith({ endsAtMs: START_MS + ms });
    expect(input({ eligibility: endingIn(2 * HOUR_MS) })).toBeUndefined();
    expect(input({ eligibility: endingIn(3 * HOUR_MS) })?.durationMs).toBe(2 * HOUR_MS);
  });

  it('when the last reason was only blanks', () => {
    const blank = { lastSent: { input: { ...draft, justification: '  ' }, atMs: START_MS } };
    expect(input({ roleDefaults: blank })).toBeUndefined();
  });
});
