import type { World } from '../../world';
import type { Refusal } from '../answer';
import { behaviourOf } from '../behaviour';
import { resourceNotFound } from '../refusals';

/** Not every replica knows a group that was just brought under PIM: so many activations get a 404. */
const REFUSED_ACTIVATIONS = 2;

/**
 * Brings a group under PIM this moment: the next two activations are answered 404, the third 201
 * with `Failed`, later ones as usual (contract §3).
 */
export function setOnboarding(world: World, groupId: string): void {
  behaviourOf(world).onboarding.set(groupId.toLowerCase(), REFUSED_ACTIVATIONS);
}

/** Refuses an activation of a group that was just onboarded, or lets it fail. */
export function applyOnboarding(world: World, groupId: string): Refusal | undefined {
  const { onboarding, outcomes } = behaviourOf(world);
  const refusalsLeft = onboarding.get(groupId.toLowerCase());
  if (refusalsLeft === undefined) return undefined;
  if (refusalsLeft > 0) {
    onboarding.set(groupId.toLowerCase(), refusalsLeft - 1);
    return resourceNotFound(groupId);
  }
  onboarding.delete(groupId.toLowerCase());
  outcomes.unshift('Failed');
  return undefined;
}
