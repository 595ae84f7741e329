import type { ActivationInput } from '../../../utils/pim/elevation/elevation';
import type { Policy } from '../../../utils/pim/policy';
import type { RoleRow } from '../roles/role-rows';
import { longestMs } from './duration-choices';
import { type FormValues, inputOf } from './form-values';

/**
 * What the form asks for when several roles are activated together: whatever one of them needs, up to
 * the longest that one of them may be active.
 */
export function commonPolicy(rows: RoleRow[]): Policy {
  const known = rows.flatMap(({ policy }) => (policy?.kind === 'known' ? policy : []));
  const someNeed = (requirement: 'justification' | 'ticket'): boolean =>
    known.some(({ needs }) => needs[requirement]);
  return {
    kind: 'known',
    maxDurationMs: Math.max(...rows.map(({ policy }) => longestMs(policy))),
    needs: {
      justification: someNeed('justification'),
      ticket: someNeed('ticket'),
      mfa: false,
      authenticationContext: null,
      approval: null,
    },
    notifies: [],
  };
}

/** What is sent for one of them: the common values, within its own policy's maximum. */
export function inputFor(row: RoleRow, values: FormValues): ActivationInput {
  const durationMs = Math.min(values.durationMs, longestMs(row.policy));
  return inputOf({ ...values, durationMs });
}
