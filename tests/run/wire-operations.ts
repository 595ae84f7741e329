import * as z from 'zod/mini';
import { policyRow } from '../../utils/surfaces/azure/policies';
import * as azure from '../../utils/surfaces/azure/rows';
import { armStage, stage } from '../../utils/surfaces/decision';
import { directoryRows } from '../../utils/surfaces/graph/directory-rows';
import { groupsRows } from '../../utils/surfaces/graph/groups-rows';
import { policyAssignment } from '../../utils/surfaces/graph/policy-assignments';
import { readsBatch } from './wire-batches';
import type { Sample } from './wire-index';
import { readsPolicies } from './wire-policies';
import { type Reading, readsObject, readsRows } from './wire-reads';
import { readsRefusal } from './wire-refusals';

/** An approval with `$expand=steps`. */
const approval = z.object({ steps: z.array(stage) });

type Operation = {
  method: string;
  /** Matches the URL without its query. */
  path: RegExp;
  /** Matches the query, where the form of the answer depends on it. */
  query?: RegExp;
  reads: Reading;
};

/** Samples may leave out the part of a URL before the collection. */
const directoryAt = '(roleManagement/directory|^…)';
const groupsAt = '(privilegedAccess/group|^…/group)';
const azureAt = '(^https://management\\.[^/]+/.*|^…/)providers/Microsoft\\.Authorization';
const filterByCurrentUser = String.raw`(/filterByCurrentUser\(on='principal'\))?$`;

const operation = (method: string, base: string, path: string, reads: Reading): Operation => ({
  method,
  path: new RegExp(`${base}/${path}`, 'i'),
  reads,
});

/** The calls of the extension to Graph and Azure, and how it reads their answers. */
const operations: Operation[] = [
  ...graphSurface(directoryAt, 'role', directoryRows),
  ...graphSurface(groupsAt, '', groupsRows),
  ...azureSurface(),
  {
    ...operation('GET', '', 'policies/roleManagementPolicyAssignments(/[^/]+)?$', (answer) =>
      readsPolicies(answer, policyAssignment),
    ),
    query: /\$expand=policy\(/i,
  },
  operation('GET', directoryAt, 'roleAssignmentApprovals/[^/]+$', readsObject(approval)),
  operation('POST', String.raw`graph[^/]*/v1\.0`, String.raw`\$batch$`, readsBatch),
];

type Rows = Pick<
  typeof directoryRows | typeof groupsRows,
  'eligibilityRow' | 'assignmentRow' | 'requestRow'
>;

/** The calls for directory roles and for groups, which differ in path and rows only. */
function graphSurface(base: string, prefix: string, rows: Rows): Operation[] {
  const requests = `${prefix}AssignmentScheduleRequests`;
  return [
    operation(
      'GET',
      base,
      `${prefix}EligibilityScheduleInstances${filterByCurrentUser}`,
      readsRows(rows.eligibilityRow),
    ),
    operation(
      'GET',
      base,
      `${prefix}AssignmentScheduleInstances${filterByCurrentUser}`,
      readsRows(rows.assignmentRow),
    ),
    operation('GET', base, requests + filterByCurrentUser, readsRows(rows.requestRow)),
    operation('GET', base, `${requests}/[^/]+$`, readsObject(rows.requestRow)),
    operation('POST', base, `${requests}$`, readsObject(rows.requestRow)),
  ];
}

function azureSurface(): Operation[] {
  const { eligibilityRow, assignmentRow, requestRow } = azure;
  const requests = 'roleAssignmentScheduleRequests';
  return [
    operation('GET', azureAt, 'roleEligibilityScheduleInstances$', readsRows(eligibilityRow)),
    operation('GET', azureAt, 'roleAssignmentScheduleInstances$', readsRows(assignmentRow)),
    operation('GET', azureAt, `${requests}$`, readsRows(requestRow)),
    operation('GET', azureAt, `${requests}/[^/]+$`, readsObject(requestRow)),
    operation('PUT', azureAt, `${requests}/[^/]+$`, readsObject(requestRow)),
    operation('GET', azureAt, 'roleAssignmentApprovals/[^/]+/stages$', readsRows(armStage)),
    operation('GET', azureAt, 'roleManagementPolicyAssignments$', (answer) =>
      readsPolicies(answer, policyRow),
    ),
  ];
}

/**
 * How the extension reads a sample; undefined where it makes no such call. Refusals have one form in all
 * of Graph and Azure, whatever the call; those of the sign-in service are read by MSAL.
 */
export function readingOf({ kind, method, url, status = 200 }: Sample): Reading | undefined {
  if (!kind.startsWith('response')) return undefined;
  if (status >= 400) return /\/oauth2\//i.test(url) ? undefined : readsRefusal;
  const [path = '', query = ''] = url.split('?');
  // An answer with selected fields only is none to a call of the extension.
  if (/\$select=/i.test(query.replaceAll(/\([^()]*\)/g, ''))) return undefined;
  return operations.find(
    (each) => each.method === method && each.path.test(path) && (each.query?.test(query) ?? true),
  )?.reads;
}
