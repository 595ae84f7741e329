import { randomBytes, randomUUID } from 'node:crypto';
import type { EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { appFor } from './applications';
import { peopleAt, tenantsOf } from './authority';
import type { AuthorizeRequest, ReplyTo } from './authorize-request';
import { clientInfoOf } from './client-info';
import { nextStep, type Step } from './next-step';
import { refusals } from './refusals';
import { policyRefusal } from './resource-policies';
import { scriptRedirect } from './script-redirect';
import { sessionCookie, signedIn } from './sessions';
import { type Flow, type Session, signinState } from './state';
import { stepPage } from './step-pages';
import { errorParameters, type StsError } from './sts-error';

/**
 * Begins a sign-in, with the page that it needs first.
 * @param grantsAllIn for an administrator's consent, see `Flow`
 */
export function begin(
  world: World,
  session: Session,
  request: AuthorizeRequest,
  grantsAllIn: Flow['grantsAllIn'] = null,
): EmulatedResponse {
  const flow: Flow = {
    id: randomUUID(),
    request,
    sessionId: session.id,
    userId: null,
    picked: false,
    consented: false,
    grantsAllIn,
    problem: null,
  };
  const { flows, sessions } = signinState(world);
  flows.set(flow.id, flow);
  sessions.set(session.id, session);
  return proceed(world, session, flow);
}

/** Shows the page that a sign-in needs next, or redirects to the application with a code. */
export function proceed(world: World, session: Session, flow: Flow): EmulatedResponse {
  const step = nextStep(world, session, flow);
  if (step.kind === 'done') return withCookie(finish(world, flow, step), session);
  if (flow.request.prompt === 'none') {
    return reply(
      flow.request,
      errorParameters(silentRefusal(world, session, flow, step), world.now()),
    );
  }
  const action = `/${flow.request.authority}/emulated/${flow.id}`;
  const response = stepPage(step, flow, action, appNameOf(world, flow.request));
  flow.problem = null;
  return withCookie(response, session);
}

/**
 * Goes back to the application with these parameters, in the fragment or the query as it requested.
 * Where no page may be shown the service answers with a page all the same, whose script goes on (seen):
 * a client that follows redirects of HTTP only never gets there.
 */
export function reply(to: ReplyTo, parameters: Record<string, string>): EmulatedResponse {
  const query = new URLSearchParams(parameters);
  if (to.state !== null) query.set('state', to.state);
  const separator = to.responseMode === 'query' ? '?' : '#';
  const location = `${to.redirectUri}${separator}${query}`;
  if (to.prompt === 'none') return scriptRedirect(location);
  return { status: 302, headers: { location, 'cache-control': 'no-store' } };
}

/** The refusal of a request with `prompt=none` that needs a page. */
function silentRefusal(world: World, session: Session, { request }: Flow, step: Step): StsError {
  switch (step.kind) {
    case 'mfa':
      return step.policy
        ? policyRefusal(step.policy)
        : refusals.strongerSignIn(request.claims.text);
    case 'context':
      return refusals.strongerSignIn(request.claims.text);
    case 'consent':
    case 'adminConsent':
      return refusals.consentRequired(request.clientId, appNameOf(world, request));
    default: {
      const several = signedIn(world, session, peopleAt(world, request.authority)).length > 1;
      return several && !request.loginHint ? refusals.severalSessions() : refusals.noSession();
    }
  }
}

function finish(
  world: World,
  { id, request }: Flow,
  { person, authentication }: Extract<Step, { kind: 'done' }>,
): EmulatedResponse {
  const { codes, flows } = signinState(world);
  const code = `1.${randomBytes(48).toString('base64url')}`;
  codes.set(code, {
    tenantId: person.tenant.id,
    userId: person.user.id,
    clientId: request.clientId,
    redirectUri: request.redirectUri,
    redirectType: request.redirectType,
    scope: request.scopeText,
    proofs: structuredClone(authentication.proofs),
    rev: authentication.rev,
    authenticatedAtMs: authentication.authenticatedAtMs,
    issuedAtMs: world.now(),
    codeChallenge: request.codeChallenge,
    nonce: request.nonce,
    claims: request.claims,
    redeemed: false,
  });
  flows.delete(id);
  return reply(request, {
    code,
    ...(request.wantsClientInfo && { client_info: clientInfoOf(person) }),
    session_state: id,
  });
}

function appNameOf(world: World, { authority, clientId }: AuthorizeRequest): string {
  const apps = tenantsOf(world, authority).map((tenant) => appFor(world, tenant, clientId));
  return apps.find((app) => app)?.displayName ?? clientId;
}

function withCookie(response: EmulatedResponse, session: Session): EmulatedResponse {
  return { ...response, headers: { ...response.headers, 'set-cookie': sessionCookie(session) } };
}
