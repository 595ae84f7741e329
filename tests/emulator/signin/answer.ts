import type { EmulatedResponse } from '../http-types';
import type { World } from '../world';
import { peopleAt, peopleOf, personByHint, tenantsOf } from './authority';
import { giveConsent } from './consent';
import { endAdminConsent } from './end-admin-consent';
import { errorPage } from './error-page';
import { proceed, reply } from './flow';
import { nextStep } from './next-step';
import { isPasskeyProof, passkeyContext } from './passkey';
import { refusals } from './refusals';
import { fullScope } from './scopes';
import { authenticate, authenticationOf, proofsAt } from './sessions';
import type { Flow, Session } from './state';
import { errorParameters, type StsError } from './sts-error';

/**
 * Takes the form of a step's page and continues the sign-in. The form of another step than the one
 * that is due (from a page left open, or a second click) changes nothing.
 */
export function answerStep(
  world: World,
  session: Session,
  flow: Flow,
  form: URLSearchParams,
): EmulatedResponse {
  const step = nextStep(world, session, flow);
  const choice = form.get('answer');
  const authentication =
    'person' in step ? authenticationOf(world, session, step.person.user) : undefined;
  const proofs =
    authentication && 'person' in step && proofsAt(authentication, step.person.tenant.id);

  if (step.kind === 'account') {
    const refusal = pickAccount(world, session, flow, form);
    if (refusal) return errorPage(refusal);
  } else if (step.kind === 'mfa' && choice === 'approve') {
    if (proofs) {
      proofs.amr.push('mfa');
      if (step.policy) proofs.policies = [...(proofs.policies ?? []), step.policy.id];
    }
  } else if (step.kind === 'context' && choice === 'verify') {
    const proven = step.context !== passkeyContext || isPasskeyProof(form.get('proof'), flow.id);
    if (!proven) return proceed(world, session, flow);
    if (proofs) {
      proofs.acrs.push(step.context);
      proofs.amr.push('fido');
    }
  } else if (step.kind === 'consent' && choice === 'accept') {
    const { resource } = flow.request.scopes;
    const scopes = step.names.map((name) => fullScope(resource, name));
    const forAll = step.mayConsentForAll && form.get('forAll') === 'yes';
    giveConsent(world, step.person, flow.request.clientId, scopes, forAll);
    flow.consented = true;
  } else if (step.kind === 'consent' && choice === 'cancel') {
    return reply(flow.request, errorParameters(refusals.consentDeclined(), world.now()));
  } else if (step.kind === 'mayNotGrant' && choice === 'other') {
    Object.assign(flow, { userId: null, picked: false });
    flow.request.prompt = 'select_account';
  } else if (step.kind === 'grantAll' && (choice === 'accept' || choice === 'cancel')) {
    return endAdminConsent(world, flow, step, choice === 'accept');
  } else if (step.kind === 'adminConsent' && choice === 'return') {
    return reply(flow.request, errorParameters(refusals.adminConsentRequired(), world.now()));
  }
  return proceed(world, session, flow);
}

/**
 * Takes the account that was clicked or typed.
 * @returns a refusal when the account does not exist in the requested tenant
 */
function pickAccount(
  world: World,
  session: Session,
  flow: Flow,
  form: URLSearchParams,
): StsError | undefined {
  const people = peopleAt(world, flow.request.authority);
  const address = form.get('address')?.trim();
  const person = people.find(({ user }) => user.id === form.get('pick'));
  const found = person ?? (address ? personByHint(people, address) : undefined);
  if (!found) {
    const elsewhere = address && personByHint(peopleOf(world.tenants), address);
    const [tenant] = tenantsOf(world, flow.request.authority);
    if (elsewhere && tenant) return refusals.notInTenant(elsewhere, tenant, flow.request.clientId);
    flow.problem = `We couldn't find an account with the address ${address ?? ''}.`;
    return undefined;
  }
  flow.userId = found.user.id;
  flow.picked = true;
  // `prompt=login` requires a fresh sign-in; otherwise an existing session is used.
  const known = authenticationOf(world, session, found.user);
  const isAnew = flow.request.prompt === 'login';
  if (!known || isAnew) authenticate(world, session, found, isAnew);
  return undefined;
}
