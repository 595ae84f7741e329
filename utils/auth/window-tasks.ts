import type { Account } from '../pim/account';
import type { Registration } from '../settings/registration';
import type { BeginTask } from './protocol';
import { grantedScopes, namedScopes, type Resource } from './scopes';

/**
 * What a window is opened with in which somebody signs in.
 * @param hint a known user name goes straight on; null lets the person pick
 */
export const signInTask = (registration: Registration, hint: string | null): BeginTask => ({
  registration,
  scopes: grantedScopes('graph', registration.cloud),
  claims: null,
  homeAccountId: null,
  loginHint: hint,
  prompt: hint ? null : 'select_account',
});

/**
 * What a window is opened with in which somebody who is signed in consents to what is missing. It is
 * asked for by name: `.default` asks only where nothing was granted yet (contract §9.1).
 */
export const consentTask = (
  registration: Registration,
  { homeAccountId, username, cloud }: Account,
  resource: Resource,
): BeginTask => ({
  registration,
  scopes: namedScopes(resource, cloud),
  claims: null,
  homeAccountId,
  loginHint: username,
  prompt: null,
});
