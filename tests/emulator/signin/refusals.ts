import { addressOf, type Person } from '../persons';
import type { AppRegistration, Tenant } from '../world';
import { appIn, providerOf } from './authority';
import type { StsError } from './sts-error';

/** Every refusal of the emulated sign-in service, in one place. Clients decide by the number only. */
export const refusals = {
  unknownTenant: (name: string): StsError => ({
    code: 90002,
    error: 'invalid_request',
    message: `Tenant '${name}' not found.`,
  }),
  unknownClient: (clientId: string, directory: string): StsError => ({
    code: 700016,
    error: 'unauthorized_client',
    message: `Application with identifier '${clientId}' was not found in the directory '${directory}'.`,
  }),
  disabledClient: ({ clientId, displayName }: AppRegistration): StsError => ({
    code: 7000112,
    error: 'unauthorized_client',
    message: `Application '${clientId}'(${displayName}) is disabled.`,
  }),
  singleTenant: ({ clientId, displayName }: AppRegistration): StsError => ({
    code: 50194,
    error: 'invalid_request',
    message: `Application '${clientId}'(${displayName}) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps created after '10/15/2018'. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  }),
  redirectMismatch: (uri: string, clientId: string): StsError => ({
    code: 50011,
    error: 'invalid_request',
    message: `The redirect URI '${uri}' is not registered for the application '${clientId}'.`,
  }),
  noReplyAddress: (clientId: string): StsError => ({
    code: 500113,
    error: 'invalid_request',
    message: `No reply address is registered for the application '${clientId}'.`,
  }),
  missingParameter: (name: string): StsError => ({
    code: 900144,
    error: 'invalid_request',
    message: `The request must contain the parameter '${name}'.`,
  }),
  malformed: (): StsError => ({
    code: 9002313,
    error: 'invalid_request',
    message: 'The request is malformed or invalid.',
  }),
  unsupportedResponseType: (type: string): StsError => ({
    code: 700054,
    error: 'unsupported_response_type',
    message: `response_type '${type}' is not enabled for the application.`,
  }),
  pkceRequired: (): StsError => ({
    code: 9002325,
    error: 'invalid_request',
    message: 'Cross-origin redemption of a code needs a code_challenge with method S256.',
  }),
  severalResources: (scope: string): StsError => ({
    code: 28000,
    error: 'invalid_request',
    message: `The scope '${scope}' names more than one resource.`,
  }),
  invalidScope: (scope: string): StsError => ({
    code: 70011,
    error: 'invalid_scope',
    message: `The scope '${scope}' is not valid.`,
  }),
  noSession: (): StsError => ({
    code: 50058,
    error: 'login_required',
    message: 'A silent sign-in request was sent but no user is signed in.',
  }),
  severalSessions: (): StsError => ({
    code: 16000,
    error: 'interaction_required',
    message: 'Several users are signed in; one of them has to be selected.',
  }),
  strongerSignIn: (claims: string | null): StsError => ({
    code: 50076,
    error: 'interaction_required',
    message: 'Multi-factor authentication or an authentication context is needed.',
    suberror: 'basic_action',
    ...(claims && { claims }),
  }),
  consentRequired: (clientId: string, name: string): StsError => ({
    code: 65001,
    error: 'consent_required',
    message: `Nobody has consented to the application '${clientId}' named '${name}'.`,
    suberror: 'consent_required',
  }),
  consentDeclined: (): StsError => ({
    code: 65004,
    error: 'access_denied',
    message: 'User declined to consent to access the app.',
  }),
  adminConsentRequired: (): StsError => ({
    code: 90094,
    error: 'access_denied',
    message: 'An administrator has to consent to what the application asks for.',
  }),
  unknownUser: (address: string): StsError => ({
    code: 50034,
    error: 'invalid_grant',
    message: `The user account ${address} does not exist in the directory.`,
  }),
  notInTenant: (person: Person, tenant: Tenant, clientId: string): StsError => ({
    code: 50020,
    error: 'invalid_grant',
    message: `User account '${addressOf(person.user)}' from identity provider '${providerOf(person.tenant.id)}' does not exist in tenant '${tenant.displayName}' and cannot access the application '${clientId}'(${appIn(tenant, clientId)?.displayName ?? clientId}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Microsoft Entra user account.`,
  }),
  codeOfAnotherTenant: (): StsError => ({
    code: 700005,
    error: 'invalid_grant',
    message: 'Provided Authorization Code is intended to use against other tenant, thus rejected.',
  }),
  needsSpa: (origin: string): StsError => ({
    code: 9002326,
    error: 'invalid_request',
    message: `Cross-origin token redemption is permitted only for single-page applications. Request origin: '${origin}'.`,
  }),
  needsOrigin: (): StsError => ({
    code: 9002327,
    error: 'invalid_request',
    message:
      "Tokens issued for the 'Single-Page Application' client-type may be redeemed only cross-origin.",
  }),
  secretExpected: (): StsError => ({
    code: 7000218,
    error: 'invalid_client',
    message: "The body must contain 'client_assertion' or 'client_secret'.",
  }),
  unsupportedGrant: (type: string): StsError => ({
    code: 70003,
    error: 'unsupported_grant_type',
    message: `The grant type '${type}' is not supported.`,
  }),
  unknownGrant: (): StsError => ({
    code: 9002313,
    error: 'invalid_grant',
    message: 'The code or refresh token is not one that was issued here.',
  }),
  codeExpired: (): StsError => ({
    code: 70008,
    error: 'invalid_grant',
    message: 'The authorization code has expired.',
  }),
  codeRedeemed: (): StsError => ({
    code: 54005,
    error: 'invalid_grant',
    message: 'The authorization code was already redeemed.',
  }),
  replyAddressDiffers: (): StsError => ({
    code: 500112,
    error: 'invalid_client',
    message: 'The reply address differs from that of the authorization request.',
  }),
  verifierMismatch: (): StsError => ({
    code: 501481,
    error: 'invalid_grant',
    message: 'The code_verifier does not match the code_challenge.',
  }),
  spaTokenExpired: (issuedAtMs: number): StsError => ({
    code: 700084,
    error: 'invalid_grant',
    message: `The refresh token was issued to a single page app and lives 1.00:00:00 at most. Issued on ${new Date(issuedAtMs).toISOString()}.`,
  }),
  resourceMissing: (resource: string, tenant: Tenant): StsError => ({
    code: 500011,
    error: 'invalid_resource',
    message: `The resource principal named ${resource} was not found in the tenant named ${tenant.displayName}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  }),
  revoked: (): StsError => ({
    code: 50173,
    error: 'invalid_grant',
    message: 'The grant has expired because it was revoked. A fresh sign-in is needed.',
  }),
};
