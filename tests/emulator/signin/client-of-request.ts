import type { AppRegistration, World } from '../world';
import { appFor, registrationOf } from './applications';
import { tenantsOf } from './authority';
import { refusals } from './refusals';
import type { StsError } from './sts-error';

/** The application of a request as it is registered, and where its answer goes. */
export type Client = { app: AppRegistration; redirect: AppRegistration['redirectUris'][number] };

/**
 * Looks up whom a request is for, in the service's order: tenant, application, redirect URI.
 * @param redirectUri null: the service may take any of the application's
 * @returns a refusal that stays on a page, as the redirect URI may not be the application's
 */
export function readClient(
  world: World,
  segment: string,
  clientId: string | null,
  redirectUri: string | null,
): Client | StsError {
  const tenants = tenantsOf(world, segment);
  if (tenants.length === 0) return refusals.unknownTenant(segment);
  if (!clientId) return refusals.missingParameter('client_id');
  const found = tenants.flatMap((tenant) => appFor(world, tenant, clientId) ?? []);
  const [first] = found;
  if (!first) {
    const directory = tenants.length === 1 ? (tenants[0]?.displayName ?? '') : segment;
    return refusals.unknownClient(clientId, directory);
  }
  if (first.isDisabled) return refusals.disabledClient(first);
  const redirects = found.flatMap((app) => registrationOf(world, app).redirectUris);
  const redirect =
    redirectUri === null ? redirects[0] : redirects.find(({ uri }) => uri === redirectUri);
  if (redirect) return { app: registrationOf(world, first), redirect };
  return redirectUri === null
    ? refusals.noReplyAddress(clientId)
    : refusals.redirectMismatch(redirectUri, clientId);
}
