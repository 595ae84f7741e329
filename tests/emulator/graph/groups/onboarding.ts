import type { World } from '../../world';
import type { Refusal } from '../answer';
import { behaviourOf } from '../behaviour';
import { resourceNotFound } from '../refusals';

/** Not every replica knows a group just brought under PIM: so many calls are told it is not there. */
const UNKNOWN_FOR = 2;

/**
 * Brings a group under PIM this moment: the next two activations are answered 404, the third 201
 * with `Failed`, later ones as ever (contract §3).
 */
export function setOnboarding(world: World, groupId: string): void {
  behaviourOf(world).onboarding.set(groupId.toLowerCase(), UNKNOWN_FOR);
}

/** How an activation fares with a group that was just onboarded. */
export function meetOnboarding(world: World, groupId: string): Refusal | undefined {
  const { onboarding, outcomes } = behaviourOf(world);
  const left = onboarding.get(groupId.toLowerCase());
  if (left === undefined) return undefined;
  if (left > 0) {
    onboarding.set(groupId.toLowerCase(), left - 1);
    return resourceNotFound(groupId);
  }
  onboarding.delete(groupId.toLowerCase());
  outcomes.unshift('Failed');
  return undefined;
}
