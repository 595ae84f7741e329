import { pimAccess } from '../access';
import type { Route } from '../route';
import { get, inBothVersions, patch, post } from '../route-of';
import { cancelRequest } from '../schedules/cancel-request';
import { getApproval } from '../schedules/get-approval';
import { reviewApproval } from '../schedules/review-approval';
import { createRequest } from './create-request';
import {
  getRequest,
  listAssignments,
  listEligibilities,
  listRequests,
  myAssignments,
  myEligibilities,
  myRequests,
} from './lists';
import {
  listAssignmentSchedules,
  listEligibilitySchedules,
  myAssignmentSchedules,
  myEligibilitySchedules,
} from './schedules';
import { groupStore } from './store';

const base = '/identityGovernance/privilegedAccess/group';
const eligible = `${base}/eligibilityScheduleInstances`;
const active = `${base}/assignmentScheduleInstances`;
const requests = `${base}/assignmentScheduleRequests`;
const eligibleSchedules = `${base}/eligibilitySchedules`;
const activeSchedules = `${base}/assignmentSchedules`;
const mine = "filterByCurrentUser(on='{on:principal}')";
const approvals = 'identityGovernance/privilegedAccess/group/assignmentApprovals';
const { eligibilities, assignments, writing } = pimAccess.groups;

/** PIM for Groups: all of it v1.0, approvals too (contract §6). */
export const groupRoutes: Route[] = [
  get(`${eligible}/filterByCurrentUser(on='{on:principal}')`, eligibilities, myEligibilities),
  get(eligible, eligibilities, listEligibilities),
  get(`${active}/filterByCurrentUser(on='{on:principal}')`, assignments, myAssignments),
  get(active, assignments, listAssignments),
  ...[
    get(`${eligibleSchedules}/${mine}`, eligibilities, myEligibilitySchedules),
    get(eligibleSchedules, eligibilities, listEligibilitySchedules),
    get(`${activeSchedules}/${mine}`, assignments, myAssignmentSchedules),
    get(activeSchedules, assignments, listAssignmentSchedules),
  ].flatMap(inBothVersions),
  get(
    `${requests}/filterByCurrentUser(on='{on:principal|createdBy|approver}')`,
    assignments,
    myRequests,
  ),
  get(requests, assignments, listRequests),
  post(requests, writing, createRequest),
  get(`${requests}/{id}`, assignments, getRequest),
  post(`${requests}/{id}/cancel`, writing, (call) =>
    cancelRequest(call, groupStore(call.caller.tenant)),
  ),
  get(`/${approvals}/{id}`, assignments, (call) =>
    getApproval(call, groupStore(call.caller.tenant), approvals, 'stages'),
  ),
  // Documented as steps, defined as stages (contract §6): both work.
  patch(`/${approvals}/{id}/{part:stages|steps}/{stage}`, writing, (call) =>
    reviewApproval(call, groupStore(call.caller.tenant)),
  ),
];
