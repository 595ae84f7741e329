import type { Asks, Policy } from './policy';

/** What has to be typed or proved, as far as it is known: of the rules, else of a refusal. */
export function asksOf(of: Policy | undefined): Asks | undefined {
  return of?.kind === 'known' ? of.needs : of?.learned;
}
