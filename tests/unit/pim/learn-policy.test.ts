import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../utils/pim/duration';
import { learnPolicy } from '../../../utils/pim/learn-policy';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import type { Policy } from '../../../utils/pim/policy';
import { elevationWith, policyWith } from '../support/records';

const { input } = elevationWith();
const unknown: Policy = { kind: 'unknown' };
const learn = (policy: Policy | undefined, ...rules: string[]) =>
  learnPolicy(policy, { ...pimErrorOf('refused'), rules }, input);

describe('what is learned from a refusal about rules that could not be read', () => {
  it.each([
    ['Justification', { justification: true, ticket: false, mfa: false }],
    ['Ticketing', { justification: false, ticket: true, mfa: false }],
    ['Mfa', { justification: false, ticket: false, mfa: true }],
  ])('is the requirement that the rule %s names', (rule, learned) => {
    expect(learn(unknown, rule)).toEqual({ kind: 'unknown', learned });
    expect(learn(undefined, rule)).toEqual({ kind: 'unknown', learned });
  });

  it('is added to what was learned before', () => {
    expect(learn(learn(unknown, 'Ticketing'), 'Justification')).toMatchObject({
      learned: { justification: true, ticket: true, mfa: false },
    });
  });

  it('is that the duration was too long', () => {
    expect(learn(unknown, 'Expiration')).toMatchObject({ belowMs: HOUR_MS });
  });

  it('is nothing where no rule is named, or one that no input could satisfy', () => {
    expect(learn(unknown)).toBe(unknown);
    expect(learn(unknown, 'Eligibility')).toBe(unknown);
    expect(learnPolicy(undefined, pimErrorOf('refused'), input)).toBeUndefined();
  });
});

it('a refusal tightens the requirements of a policy that was read before', () => {
  const before = policyWith({ justification: false });
  expect(learn(before, 'Justification', 'Ticketing', 'Expiration')).toEqual({
    ...before,
    needs: { ...before.needs, justification: true, ticket: true },
    belowMs: HOUR_MS,
  });
});
