import type { Resource } from '../auth/scopes';
import type { Surface } from '../pim/eligibility';
import { asksForSignIn, endsSession } from '../pim/pim-error-of';
import type { SignInTrouble, Snapshot } from '../snapshot/shape';

type ResourceOf = (surface: Surface) => Resource;
type Lists = Pick<Snapshot, 'account' | 'problem' | 'surfaces'>;

/** The person has to verify, other than to sign in anew: a second factor, or a policy (contract §9.6). */
const verifying = new Set(['50072', '50074', '50076', '50078', '50079', '50158'].map(aadsts));

function aadsts(number: string): string {
  return `AADSTS${number}`;
}

/**
 * What an account has to sign in for again, by what its last lists met. Sign-in trouble belongs to an
 * account *and a resource*: Conditional Access may ask for one of them alone (contract §9.6).
 * @returns undefined where it has to for nothing
 */
export function signInTroubleOf(
  { problem, surfaces }: Lists,
  resourceOf: ResourceOf,
): Omit<SignInTrouble, 'account'> | undefined {
  const isOver = { surfaces: [], why: 'over' as const };
  if (problem) return endsSession(problem.code) ? isOver : undefined;
  const errors = surfaces.flatMap(({ surface, error }) =>
    error && asksForSignIn(error) ? [{ resource: resourceOf(surface), error }] : [],
  );
  if (errors.length === 0) return undefined;
  const isTroubled = (surface: Surface) =>
    errors.some(({ resource }) => resource === resourceOf(surface));
  const troubled = surfaces.map(({ surface }) => surface).filter(isTroubled);
  if (troubled.length === surfaces.length) return isOver;
  const hasToVerify = errors.some(
    ({ error }) =>
      !endsSession(error.code) || error.claims || verifying.has(error.serviceCode ?? ''),
  );
  return { surfaces: troubled, why: hasToVerify ? 'verify' : 'again' };
}

/** With which claims a window for a resource may mend what its last list was refused with, as JSON. */
export function claimsFor(
  { problem, surfaces }: Lists,
  resource: Resource,
  resourceOf: ResourceOf,
): string | undefined {
  const own = surfaces.filter(({ surface }) => resourceOf(surface) === resource);
  return (problem ?? own.find(({ error }) => error?.claims)?.error)?.claims;
}
