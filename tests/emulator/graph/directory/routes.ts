import { directoryAccess, pimAccess, roleDefinitionScopes } from '../access';
import type { Route } from '../route';
import { get, inBothVersions, patch, post } from '../route-of';
import { cancelRequest } from '../schedules/cancel-request';
import { getApproval } from '../schedules/get-approval';
import { reviewApproval } from '../schedules/review-approval';
import { createRequest } from './create-request';
import { listAssignments, myAssignments } from './list-assignments';
import { listEligibilities, myEligibilities } from './list-eligibilities';
import { getRequest, listRequests, myRequests } from './list-requests';
import { getRoleDefinition, listRoleDefinitions } from './role-definitions';
import {
  listAssignmentSchedules,
  listEligibilitySchedules,
  myAssignmentSchedules,
  myEligibilitySchedules,
} from './schedules';
import { directoryStore } from './store';

const base = '/roleManagement/directory';
const eligible = `${base}/roleEligibilityScheduleInstances`;
const active = `${base}/roleAssignmentScheduleInstances`;
const requests = `${base}/roleAssignmentScheduleRequests`;
const eligibleSchedules = `${base}/roleEligibilitySchedules`;
const activeSchedules = `${base}/roleAssignmentSchedules`;
const definitions = `${base}/roleDefinitions`;
const approvals = 'roleManagement/directory/roleAssignmentApprovals';
const mine = "filterByCurrentUser(on='{on:principal}')";
const definitionAccess = directoryAccess(...roleDefinitionScopes);
const { eligibilities, assignments, requests: requestAccess } = pimAccess.directory;

/** PIM for directory roles: v1.0, except for approvals (contract §6). */
export const directoryRoutes: Route[] = [
  get(`${eligible}/filterByCurrentUser(on='{on:principal}')`, eligibilities, myEligibilities),
  get(eligible, eligibilities, listEligibilities),
  get(`${active}/filterByCurrentUser(on='{on:principal}')`, assignments, myAssignments),
  get(active, assignments, listAssignments),
  ...[
    get(`${eligibleSchedules}/${mine}`, eligibilities, myEligibilitySchedules),
    get(eligibleSchedules, eligibilities, listEligibilitySchedules),
    get(`${activeSchedules}/${mine}`, assignments, myAssignmentSchedules),
    get(activeSchedules, assignments, listAssignmentSchedules),
    get(definitions, definitionAccess, listRoleDefinitions),
    get(`${definitions}/{id}`, definitionAccess, getRoleDefinition),
  ].flatMap(inBothVersions),
  get(
    `${requests}/filterByCurrentUser(on='{on:principal|createdBy|approver}')`,
    requestAccess,
    myRequests,
  ),
  get(requests, requestAccess, listRequests),
  post(requests, requestAccess, createRequest),
  get(`${requests}/{id}`, requestAccess, getRequest),
  post(`${requests}/{id}/cancel`, requestAccess, (call) =>
    cancelRequest(call, directoryStore(call.caller.tenant)),
  ),
  {
    ...get(`/${approvals}/{id}`, requestAccess, (call) =>
      getApproval(call, directoryStore(call.caller.tenant), approvals, 'steps'),
    ),
    version: 'beta',
  },
  {
    ...patch(`/${approvals}/{id}/steps/{step}`, requestAccess, (call) =>
      reviewApproval(call, directoryStore(call.caller.tenant)),
    ),
    version: 'beta',
  },
];
