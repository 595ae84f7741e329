import type { Resource } from '../auth/scopes';
import type { Surface } from '../pim/eligibility';
import type { PimError } from '../pim/error';
import { asksForSignIn, endsSession } from '../pim/pim-error-of';
import type { SignInTrouble, Snapshot, SurfaceState } from '../snapshot/shape';

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
export function signInTroubleOf({
  problem,
  surfaces,
}: Lists): Omit<SignInTrouble, 'account'> | undefined {
  const isOver = { surfaces: [], why: 'over' as const };
  if (problem) return endsSession(problem.code) ? isOver : undefined;
  const troubled = surfaces.flatMap((state) => {
    const errors = errorsOf(state).filter(asksForSignIn);
    return errors.length > 0 ? [{ ...state, errors }] : [];
  });
  if (troubled.length === 0) return undefined;
  const isNothingRead = troubled.every(({ error }) => error !== null);
  if (isNothingRead && troubled.length === surfaces.length) return isOver;
  const hasToVerify = troubled
    .flatMap(({ errors }) => errors)
    .some(
      ({ code, claims, serviceCode = '' }) =>
        !endsSession(code) || claims || verifying.has(serviceCode),
    );
  return {
    surfaces: troubled.map(({ surface }) => surface),
    why: hasToVerify ? 'verify' : 'again',
  };
}

/**
 * Why a surface's roles, or those of them that are active, could not be read. A request history that is
 * missing is said in a line of its own.
 */
const errorsOf = ({ error, unread = [] }: SurfaceState): PimError[] =>
  error ? [error] : unread.flatMap(({ list, error }) => (list !== 'requests' && error) || []);

/** With which claims a window for a resource may mend what its last list was refused with, as JSON. */
export function claimsFor(
  { problem, surfaces }: Lists,
  resource: Resource,
  resourceOf: ResourceOf,
): string | undefined {
  const own = surfaces.filter(({ surface }) => resourceOf(surface) === resource).flatMap(errorsOf);
  return (problem ?? own.find(({ claims }) => claims))?.claims;
}
