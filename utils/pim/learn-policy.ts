import type { ActivationInput } from './elevation/elevation';
import type { PimError } from './error';
import type { Policy } from './policy';
import { requirementsOf } from './requirements-of';

/**
 * What a refusal adds to the policy that was known, so that the form asks for what was missing: rules
 * that could not be read, or were tightened since (contract §7).
 * @returns the same policy where nothing was learned
 */
export function learnPolicy(
  policy: Policy | undefined,
  error: PimError,
  input: ActivationInput,
): Policy | undefined {
  const failed = (rule: string) => error.rules?.includes(rule) ?? false;
  if (!error.rules?.length || failed('Eligibility')) return policy;
  const before = policy ?? { kind: 'unknown' };
  const known = requirementsOf(policy);
  const requirements = {
    justification: known?.justification || failed('Justification'),
    ticket: known?.ticket || failed('Ticketing'),
    mfa: known?.mfa || failed('Mfa'),
  };
  const belowMs = failed('Expiration') ? { belowMs: input.durationMs } : {};
  return before.kind === 'known'
    ? { ...before, needs: { ...before.needs, ...requirements }, ...belowMs }
    : { ...before, learned: requirements, ...belowMs };
}
