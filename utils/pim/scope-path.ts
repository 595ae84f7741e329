import type { Scope } from './eligibility';

/** One step of a path in Azure: `resourceGroups` and `rg-web`. */
type Step = { type: string; name: string };

/** The steps of a path in Azure, from the top down. Providers only say whose types follow. */
function stepsOf(path: string): Step[] {
  const parts = path.split('/').filter(Boolean);
  const steps: Step[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [type = '', name = ''] = parts.slice(at, at + 2);
    if (type.toLowerCase() !== 'providers') steps.push({ type, name });
  }
  return steps;
}

const isOfAzure = ({ kind }: Scope): boolean =>
  kind === 'managementGroup' || isBelowSubscription({ kind }) || kind === 'subscription';

/** Whether a subscription is above a scope. */
export const isBelowSubscription = ({ kind }: Pick<Scope, 'kind'>): boolean =>
  kind === 'resourceGroup' || kind === 'resource';

/** The GUID of the subscription that a scope is, or is in. */
export const subscriptionIn = ({ id }: Pick<Scope, 'id'>): string | undefined =>
  /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();

/** The path of the subscription that a scope is in, in lower case; undefined: it is in none. */
export function subscriptionPathOf(scope: Pick<Scope, 'id' | 'kind'>): string | undefined {
  const subscription = isBelowSubscription(scope) ? subscriptionIn(scope) : undefined;
  return subscription && `/subscriptions/${subscription}`;
}

/** What a resource is, as its path says: `vaults`. */
export const typeOf = ({ id }: Scope): string => stepsOf(id).at(-1)?.type ?? '';

/** What a scope is in, below its subscription, the nearest first: other resources, the resource group. */
export const placesAbove = ({ id }: Scope): string[] =>
  stepsOf(id)
    .slice(0, -1)
    .filter(({ type }) => type.toLowerCase() !== 'subscriptions')
    .map(({ name }) => name)
    .reverse();

/** Names and ids in the id of a scope, without the words that are in all of them. */
export function namesInPath(scope: Scope): string[] {
  return isOfAzure(scope)
    ? stepsOf(scope.id).map(({ name }) => name)
    : scope.id.split('/').slice(-1);
}
