import { clouds } from '../../auth/clouds';
import type { CloudName } from '../../pim/account';

type ConsentOptions = {
  clientId: string;
  /** Id or domain of the tenant; `organizations`: that of the administrator who opens it. */
  tenant: string;
  cloud: CloudName;
  /** One of the application's own; without, Microsoft takes one of them. */
  redirectUri?: string;
};

/**
 * A page of Microsoft on which an administrator grants everything that the application was registered
 * with, for everybody in a tenant. This older form of the page covers the permissions of all resources;
 * the newer one takes the scopes of one (contract §9.7). Afterwards the browser goes to the redirect URI,
 * where no page is: what the person sees there is no failure.
 */
export function adminConsentLink({ clientId, tenant, cloud, redirectUri }: ConsentOptions): string {
  const link = new URL(`${clouds[cloud].login}/${encodeURIComponent(tenant)}/adminconsent`);
  link.searchParams.set('client_id', clientId);
  if (redirectUri !== undefined) link.searchParams.set('redirect_uri', redirectUri);
  return link.href;
}
