import type { EmulatedResponse } from '../http-types';
import type { Tenant, World } from '../world';
import { tenantsOf } from './authority';
import { refusals } from './refusals';
import { signingKey } from './signing-key';
import { errorBody } from './sts-error';

const host = 'https://login.microsoftonline.com';
const readableByAll = { 'access-control-allow-origin': '*' };

/** The issuer of an id token: the tenant it is for. */
export const issuerOf = (tenantId: string) => `${host}/${tenantId}/v2.0`;

/** The OpenID Connect metadata of an authority, at the sign-in host of a cloud. */
export function openIdConfiguration(
  world: World,
  segment: string,
  loginHost: string,
): EmulatedResponse {
  const tenants = tenantsOf(world, segment);
  const [tenant] = tenants;
  if (!tenant) {
    return {
      status: 400,
      headers: readableByAll,
      body: errorBody(refusals.unknownTenant(segment), world.now()),
    };
  }
  const base = `https://${loginHost}/${segment}`;
  return {
    status: 200,
    headers: readableByAll,
    body: {
      token_endpoint: `${base}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: tenants.length === 1 ? issuerOf(tenant.id) : issuerOf('{tenantid}'),
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      tenant_region_scope: 'EU',
      ...(tenants.length === 1 && subScopeOf(tenant)),
      cloud_instance_name: 'microsoftonline.com',
      msgraph_host: 'graph.microsoft.com',
    },
  };
}

/** The two American clouds share their sign-in: this tells them apart (contract §9.3). */
function subScopeOf({ cloud }: Tenant): object {
  const name = cloud === 'dod' ? 'DOD' : cloud === 'usgov' ? 'DODCON' : undefined;
  return name ? { tenant_region_sub_scope: name } : {};
}

/** The public keys that sign the tokens. */
export async function discoveryKeys(): Promise<EmulatedResponse> {
  const { publicJwk } = await signingKey();
  return { status: 200, headers: readableByAll, body: { keys: [publicJwk] } };
}
