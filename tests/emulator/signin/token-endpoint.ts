import { isArmAudience } from '../graph/applications/resources';
import type { EmulatedRequest, EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { appFor, audienceRefusal } from './applications';
import { tenantsOf } from './authority';
import { mergeClaims, parseClaims } from './claims-request';
import { missingConsent } from './consent';
import { takeRefusal } from './forced-refusals';
import { personFor } from './grant-person';
import { grantRefusal, originRefusal, takeCode, takeRefreshToken } from './grants';
import { refusals } from './refusals';
import { parseScopes } from './scopes';
import type { CodeGrant, Grant } from './state';
import { errorBody, type StsError } from './sts-error';
import { tokenResponse } from './token-response';

/** `/token`: redeems a code or a refresh token. */
export async function token(
  world: World,
  segment: string,
  request: EmulatedRequest,
): Promise<EmulatedResponse> {
  const form = new URLSearchParams(request.body);
  const origin = request.headers.origin;
  const refusal = takeRefusal(world, 'token');
  const taken = refusal ? ({ ok: false, error: refusal } as const) : take(world, segment, form);
  const outcome = taken.ok ? await redeem(world, segment, form, origin, taken) : taken;
  if (outcome.ok) {
    return { status: 200, headers: { ...noStore, ...corsFor(origin) }, body: outcome.body };
  }
  const correlationId = request.url.searchParams.get('client-request-id') ?? undefined;
  const body = errorBody(outcome.error, world.now(), correlationId);
  // Only redirect URIs of type SPA get CORS headers: other pages cannot even read the error.
  const cors = outcome.error.code === refusals.needsSpa('').code ? {} : corsFor(origin);
  return { status: 400, headers: { ...noStore, ...cors }, body };
}

/** The answer to a browser's CORS preflight. */
export function tokenPreflight(request: EmulatedRequest): EmulatedResponse {
  return {
    status: 200,
    headers: {
      ...corsFor(request.headers.origin),
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
      'access-control-max-age': '600',
    },
  };
}

const noStore = { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' };

type CorsHeaders = Record<string, string>;

function corsFor(origin: string | undefined): CorsHeaders {
  return origin ? { 'access-control-allow-origin': origin, vary: 'Origin' } : {};
}

type Refused = { ok: false; error: StsError };

/** What is redeemed: a grant, and the code if it is one. */
type Taken = { grant: Grant; code: CodeGrant | null };

function take(
  world: World,
  segment: string,
  form: URLSearchParams,
): ({ ok: true } & Taken) | Refused {
  const tenants = tenantsOf(world, segment);
  if (tenants.length === 0) return { ok: false, error: refusals.unknownTenant(segment) };
  const clientId = form.get('client_id');
  if (!clientId) return { ok: false, error: refusals.missingParameter('client_id') };
  const [app] = tenants.map((tenant) => appFor(world, tenant, clientId)).filter(Boolean);
  if (!app) return { ok: false, error: refusals.unknownClient(clientId, segment) };
  const wrongAudience = audienceRefusal(app, segment);
  if (wrongAudience) return { ok: false, error: wrongAudience };
  const type = form.get('grant_type') ?? '';
  if (type === 'authorization_code') {
    const taken = takeCode(world, form);
    return taken.ok ? { ...taken, code: taken.grant } : taken;
  }
  if (type === 'refresh_token') {
    const taken = takeRefreshToken(world, form);
    return taken.ok ? { ...taken, code: null } : taken;
  }
  return { ok: false, error: refusals.unsupportedGrant(type) };
}

async function redeem(
  world: World,
  segment: string,
  form: URLSearchParams,
  origin: string | undefined,
  { grant, code }: Taken,
): Promise<{ ok: true; body: object } | Refused> {
  const refused = (error: StsError): Refused => ({ ok: false, error });
  const wrongType = originRefusal(grant, origin);
  if (wrongType) return refused(wrongType);
  const found = personFor(world, segment, grant, code !== null);
  if (!found.ok) return found;
  const { person } = found;
  const scopes = parseScopes(form.get('scope') ?? grant.scope);
  if (!scopes.ok) return refused(scopes.error);
  if (person.tenant.hasNoAzure && isArmAudience(scopes.value.resource)) {
    return refused(refusals.resourceMissing(scopes.value.resource, person.tenant));
  }
  const requested = parseClaims(form.get('claims'));
  if (!requested) return refused(refusals.malformed());
  const claims = code ? mergeClaims(code.claims, requested) : requested;
  const refusal = grantRefusal(world, grant, person, claims, scopes.value.resource);
  if (refusal) return refused({ ...refusal, error: 'invalid_grant' });
  if (missingConsent(world, person, grant.clientId, scopes.value).length > 0) {
    const name = appFor(world, person.tenant, grant.clientId)?.displayName ?? grant.clientId;
    return refused({ ...refusals.consentRequired(grant.clientId, name), error: 'invalid_grant' });
  }
  if (code) code.redeemed = true;
  const body = await tokenResponse(world, person, grant, {
    scopes: scopes.value,
    claims,
    nonce: code?.nonce ?? null,
    clientInfo: form.get('client_info') === '1',
  });
  return { ok: true, body };
}
