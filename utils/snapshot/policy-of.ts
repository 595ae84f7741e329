import type { Policy } from '../pim/policy';
import type { Snapshot } from './shape';

/**
 * The policy of an eligibility of a snapshot, by its key, narrowed or not.
 * @returns undefined where it was not fetched yet
 */
export const policyOf = (
  { policies, narrowedPolicies }: Pick<Snapshot, 'policies' | 'narrowedPolicies'>,
  key: string,
): Policy | undefined => policies[key] ?? narrowedPolicies?.[key];
