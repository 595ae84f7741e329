import { MINIMUM_ACTIVE_MS } from '../../../utils/pim/duration';
import type { ActivationInput } from '../../../utils/pim/elevation/elevation';
import { boundsOf, longestMs } from '../../../utils/pim/elevation/offered-durations';
import type { Policy } from '../../../utils/pim/policy';
import type { RoleRow } from '../roles/role-rows';
import { type FormValues, inputOf } from './form-values';

/**
 * What the form asks for when several roles are activated together: whatever one of them needs, up to
 * the longest that one of them may be active.
 */
export function commonPolicy(rows: RoleRow[], nowMs: number): Policy {
  const known = rows.flatMap(({ policy }) => (policy?.kind === 'known' ? policy : []));
  const someNeed = (requirement: 'justification' | 'ticket'): boolean =>
    known.some(({ needs }) => needs[requirement]);
  return {
    kind: 'known',
    maxDurationMs: Math.max(
      MINIMUM_ACTIVE_MS,
      ...rows.map((row) => longestMs(boundsOf(row, nowMs))),
    ),
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

/** What is sent for one of them: the common values, within its own bounds. */
export function inputFor(row: RoleRow, values: FormValues, nowMs: number): ActivationInput {
  const durationMs = Math.min(values.durationMs, longestMs(boundsOf(row, nowMs)));
  return inputOf({ ...values, durationMs });
}
