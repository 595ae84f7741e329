import type { Person } from '../persons';
import type { World } from '../world';
import { permissionsToGrant } from './admin-consent';
import { peopleAt, personByHint } from './authority';
import { isConsentingAdmin, missingConsent, needsAdminConsent } from './consent';
import { type ResourcePolicy, unmetPolicy } from './resource-policies';
import type { ScopeRequest } from './scopes';
import { authenticationOf, proofsAt, signedIn } from './sessions';
import type { Authentication, Flow, Session } from './state';

/** What a sign-in needs next. */
export type Step =
  | { kind: 'account'; people: Person[] }
  /** `policy`: only because a policy of the resource wants it. */
  | { kind: 'mfa'; person: Person; policy?: ResourcePolicy }
  | { kind: 'context'; person: Person; context: string }
  | { kind: 'consent'; person: Person; names: string[]; mayConsentForAll: boolean }
  | { kind: 'adminConsent'; person: Person; names: string[] }
  | { kind: 'grantAll'; person: Person; permissions: ScopeRequest[] }
  | { kind: 'mayNotGrant'; person: Person }
  | { kind: 'done'; person: Person; authentication: Authentication };

/** Decides what comes next: account, MFA, authentication contexts, consent, in this order. */
export function nextStep(world: World, session: Session, flow: Flow): Step {
  const { request } = flow;
  const person = chosenPerson(world, session, flow);
  const authentication = person && authenticationOf(world, session, person.user);
  if (!person || !authentication) return { kind: 'account', people: offeredPeople(world, flow) };

  const { user } = person;
  const proofs = proofsAt(authentication, person.tenant.id);
  const { amr, acrs } = proofs;
  const asksMfa = (user.mfaAtSignIn || request.claims.mfa) && !amr.includes('rsa');
  if (asksMfa && !amr.includes('mfa')) return { kind: 'mfa', person };
  const policy = unmetPolicy(world, request.scopes.resource, proofs);
  if (policy) return { kind: 'mfa', person, policy };
  const context = request.claims.acrs.find((each) => !acrs.includes(each));
  if (context) return { kind: 'context', person, context };

  if (flow.grantsAllIn) {
    return isConsentingAdmin(world, person)
      ? { kind: 'grantAll', person, permissions: permissionsToGrant(world, flow, person) }
      : { kind: 'mayNotGrant', person };
  }
  const missing = missingConsent(world, person, request.clientId, request.scopes);
  const isForced = request.prompt === 'consent' && !flow.consented;
  const names = isForced ? request.scopes.names : missing;
  if (names.length > 0) {
    if (needsAdminConsent(world, person, request.scopes.resource, names)) {
      return { kind: 'adminConsent', person, names };
    }
    const mayConsentForAll = isConsentingAdmin(world, person);
    return { kind: 'consent', person, names, mayConsentForAll };
  }
  return { kind: 'done', person, authentication };
}

/** Who is signing in, as far as that is known without asking. */
function chosenPerson(
  world: World,
  session: Session,
  { request, userId, picked }: Flow,
): Person | undefined {
  const people = peopleAt(world, request.authority);
  if (userId !== null) return people.find(({ user }) => user.id === userId);
  // These two prompts require a page, whoever is signed in.
  if (!picked && (request.prompt === 'select_account' || request.prompt === 'login'))
    return undefined;
  if (request.loginHint) return personByHint(people, request.loginHint);
  const candidates = signedIn(world, session, people);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The people that the account page offers: that of the hint, else everybody. */
function offeredPeople(world: World, { request }: Flow): Person[] {
  const people = peopleAt(world, request.authority);
  if (request.loginHint && request.prompt !== 'select_account') {
    const hinted = personByHint(people, request.loginHint);
    if (hinted) return [hinted];
  }
  return people;
}
