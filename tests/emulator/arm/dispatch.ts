import type { Answer } from '../graph/answer';
import type { Caller } from '../graph/caller';
import { licenceRequired } from '../graph/pim-refusals';
import type { EmulatedRequest } from '../http-types';
import type { World } from '../world';
import type { ArmCall } from './call';
import { listChildResources } from './child-resources';
import { listPolicies } from './list-policies';
import { listAssignments, listEligibilities, listRequests } from './lists';
import { manage } from './management';
import { type AuthorizationPath, readAuthorizationPath } from './path';
import { listPermissions } from './permissions';
import {
  invalidResourceType,
  missingApiVersion,
  scopeNotFound,
  unknownApiVersion,
} from './refusals';
import { cancelRequest, getRequest, putRequest } from './requests';
import { getRoleDefinition, listRoleDefinitions } from './role-definitions';
import { findScope } from './scope';
import { listStages, reviewStage } from './stages';

type Handler = (call: ArmCall) => Answer;

/** By method, resource type in lower case, and which segments follow it. */
const routes: Record<string, Handler> = {
  'GET roleeligibilityscheduleinstances': listEligibilities,
  'GET roleassignmentscheduleinstances': listAssignments,
  'GET roleassignmentschedulerequests': listRequests,
  'GET roleassignmentschedulerequests/{name}': getRequest,
  'PUT roleassignmentschedulerequests/{name}': (call) => putRequest(call),
  'POST roleassignmentschedulerequests/{name}/cancel': cancelRequest,
  'POST roleassignmentschedulerequests/{name}/validate': (call) => putRequest(call, true),
  'GET roleassignmentapprovals/{name}/stages': listStages,
  'PATCH roleassignmentapprovals/{name}/stages/{part}': reviewStage,
  'PUT roleassignmentapprovals/{name}/stages/{part}': reviewStage,
  'GET rolemanagementpolicyassignments': listPolicies,
  'GET eligiblechildresources': listChildResources,
  'GET permissions': listPermissions,
  'GET roledefinitions': listRoleDefinitions,
  'GET roledefinitions/{name}': getRoleDefinition,
};

/** The api-versions that PIM's calls are known to work with (contract §0.2, §5.3, §5.4). */
const VERSIONS = ['2020-10-01', '2022-04-01', '2018-07-01', '2021-01-01-preview'];

/** Answers one call of a known caller: api-version, route, scope, then the handler. */
export function dispatchArm(request: EmulatedRequest, world: World, caller: Caller): Answer {
  const version = request.url.searchParams.get('api-version');
  if (!version) return missingApiVersion;
  const path = readAuthorizationPath(decodeURIComponent(request.url.pathname).replace(/\/$/, ''));
  if (!path) return manage(request, world, caller);
  if (!VERSIONS.includes(version)) return unknownApiVersion(version);
  // Every call of PIM needs the licence, a list too (contract §7.2).
  if (isPim(path) && !caller.tenant.licensed) return licenceRequired;
  const handle = routes[routeOf(request.method, path)];
  if (!handle) return invalidResourceType;
  const scope = path.scopeId === '' ? null : findScope(caller.tenant, path.scopeId);
  if (scope === undefined) return scopeNotFound(path.scopeId);
  return handle({ request, world, caller, scope, name: path.name });
}

const isPim = ({ type }: AuthorizationPath): boolean =>
  /^role(eligibility|assignment|management)/.test(type);

function routeOf(method: string, { type, name, action, part }: AuthorizationPath): string {
  return `${method} ${type}${name && '/{name}'}${action && `/${action}`}${part && '/{part}'}`;
}
