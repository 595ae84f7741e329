import type { Policy, Requirements } from './policy';

/** What has to be typed or proved, as far as it is known: of the rules, else of a refusal. */
export function requirementsOf(of: Policy | undefined): Requirements | undefined {
  return of?.kind === 'known' ? of.needs : of?.learned;
}
