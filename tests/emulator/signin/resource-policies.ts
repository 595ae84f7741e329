import type { World } from '../world';
import type { Proofs } from './state';
import type { StsError } from './sts-error';

/**
 * A Conditional Access policy that holds for one resource alone, as for Azure management (contract
 * §9.6). No refresh token and no quiet sign-in satisfies it, but a person who verifies for that resource.
 */
export type ResourcePolicy = {
  id: string;
  /** Its audience. */
  resource: string;
  /** The AADSTS number: 50076 a second factor, 53000 a device, 70043 how often to sign in, … */
  code: number;
  /** MSAL takes some of them for a request to ask the person. */
  suberror?: string;
  /** Whether the refusal says with which claims to ask the person. */
  hasClaims: boolean;
};

const policies = new WeakMap<World, ResourcePolicy[]>();

/** Has tokens of a resource refused from now on until somebody verifies for it. */
export function addResourcePolicy(world: World, policy: ResourcePolicy): void {
  policies.set(world, [...(policies.get(world) ?? []), policy]);
}

export function clearResourcePolicies(world: World): void {
  policies.delete(world);
}

/** The first policy of a resource that these proofs do not satisfy. */
export function unmetPolicy(
  world: World,
  resource: string,
  { policies: satisfied = [] }: Pick<Proofs, 'policies'>,
): ResourcePolicy | undefined {
  return policies
    .get(world)
    ?.find((policy) => policy.resource === resource && !satisfied.includes(policy.id));
}

/** How a token is refused for want of a policy, at the token endpoint and of `prompt=none`. */
export function policyRefusal(policy: ResourcePolicy): StsError {
  const claims = { access_token: { capolids: { essential: true, values: [policy.id] } } };
  return {
    code: policy.code,
    error: 'interaction_required',
    message: `A policy has to be satisfied to access '${policy.resource}'.`,
    ...(policy.suberror && { suberror: policy.suberror }),
    ...(policy.hasClaims && { claims: JSON.stringify(claims) }),
  };
}
