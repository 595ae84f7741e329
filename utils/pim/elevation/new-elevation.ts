import type { Activation } from '../activation';
import type { Eligibility } from '../eligibility';
import type { ActivationInput, Elevation } from './elevation';

/** An elevation as a click makes it: journaled, and not yet begun. */
export function newElevation(
  id: string,
  eligibility: Eligibility,
  input: ActivationInput,
  nowMs: number,
): Elevation {
  return {
    id,
    account: eligibility.account,
    eligibility,
    input,
    state: 'drafted',
    createdAtMs: nowMs,
    sinceMs: nowMs,
    confirmedAtMs: nowMs,
    sentAtMs: null,
    steppedUp: false,
    claims: null,
    tries: 0,
    notBeforeMs: null,
    request: null,
    startsAtMs: null,
    endsAtMs: null,
    error: null,
  };
}

/** What an elevation made elsewhere stands for, as far as its row tells. */
export function eligibilityOf(
  row: Pick<Activation, 'key' | 'account' | 'surface' | 'role' | 'scope'>,
): Eligibility {
  const { key, account, surface, role, scope } = row;
  return { key, account, surface, role, scope, via: 'direct', endsAtMs: null };
}
