import type { Policy, Requirements } from './policy';

/** What has to be typed or proved, as far as it is known: of the rules, else of a refusal. */
export function requirementsOf(policy: Policy | undefined): Requirements | undefined {
  return policy?.kind === 'known' ? policy.needs : policy?.learned;
}
