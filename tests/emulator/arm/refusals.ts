import type { Refusal } from '../graph/answer';
import { addressOf } from '../persons';
import type { User } from '../world';

/** Refusals that are Azure Resource Manager's own (contract §7). */

export const CHALLENGE =
  'Bearer authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", resource="https://management.azure.com"';

/** No token, or one that is forged, expired or meant for another resource. */
export function authenticationFailed(sent: boolean): Refusal {
  return {
    status: 401,
    code: sent ? 'InvalidAuthenticationToken' : 'AuthenticationFailed',
    message: sent
      ? 'The access token is invalid.'
      : "Authentication failed. The 'Authorization' header is missing.",
    headers: { 'www-authenticate': `${CHALLENGE}, error="invalid_token"` },
  };
}

export const missingApiVersion: Refusal = {
  status: 400,
  code: 'MissingApiVersionParameter',
  message: 'The api-version query parameter (?api-version=) is required for all requests.',
};

export function unknownApiVersion(version: string): Refusal {
  return {
    status: 400,
    code: 'InvalidApiVersionParameter',
    message: `The api-version '${version}' is invalid.`,
  };
}

export const invalidResourceType: Refusal = {
  status: 404,
  code: 'InvalidResourceType',
  message: 'The resource type could not be found.',
};

export function scopeNotFound(scopeId: string): Refusal {
  return {
    status: 404,
    code: 'ResourceNotFound',
    message: `The resource '${scopeId}' could not be found.`,
  };
}

export function requestNotFound(name: string): Refusal {
  return {
    status: 404,
    code: 'RoleAssignmentScheduleRequestNotFound',
    message: `The role assignment schedule request '${name}' could not be found.`,
  };
}

/** A list of everybody's rows, requested by somebody who may see only their own. */
export function insufficientPermissions(user: User): Refusal {
  return {
    status: 403,
    code: 'InsufficientPermissions',
    message: `The requestor ${user.id} does not have permissions for this request. Please use $filter=asTarget() to filter on the requestor's assignments.`,
  };
}

export function authorizationFailed(user: User, action: string, scopeId: string): Refusal {
  return {
    status: 403,
    code: 'AuthorizationFailed',
    message: `The client '${addressOf(user)}' with object id '${user.id}' does not have authorization to perform action '${action}' over scope '${scopeId}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  };
}

export function requestExists(name: string): Refusal {
  return {
    status: 409,
    code: 'RoleAssignmentRequestExists',
    message: `A role assignment request with Id: ${name} already exists.`,
  };
}

/** A management group takes no assignment of a custom role with DataActions (contract §5.3). */
export const dataActionsRefused: Refusal = {
  status: 400,
  code: 'InvalidCreateRoleAssignmentRequest',
  message:
    'Role assignments to Management Groups can not be made to custom role definitions with DataActions',
};

/** In one client's tests: a 403, and the claims not encoded (contract §7.3). */
export function bareAcrsFailed(context: string): Refusal {
  return {
    status: 403,
    code: 'RoleAssignmentRequestAcrsValidationFailed',
    message: `claims={"access_token":{"acrs":{"essential":true,"value":"${context}"}}}`,
  };
}

export function badRequest(message: string): Refusal {
  return { status: 400, code: 'BadRequest', message };
}

/** A lock on the scope: nobody can change assignments there (contract §7). */
export function resourceIsLocked(scopeId: string): Refusal {
  return {
    status: 409,
    code: 'ResourceIsLocked',
    message: `The scope '${scopeId}' cannot perform write operation because it is locked.`,
  };
}

/** Azure's own demand for multifactor authentication, which comes without claims. */
export function disallowedByAzure(scopeId: string): Refusal {
  return {
    status: 403,
    code: 'RequestDisallowedByAzure',
    message: `Resource '${scopeId}' was disallowed by Azure: users must use multi-factor authentication, and this request came without authenticating through MFA.`,
  };
}

export function roleDefinitionNotFound(name: string): Refusal {
  return {
    status: 404,
    code: 'RoleDefinitionDoesNotExist',
    message: `The specified role definition with ID '${name}' does not exist.`,
  };
}
