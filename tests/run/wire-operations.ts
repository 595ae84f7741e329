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
import { type Reading, readsOne, readsRows } from './wire-reads';
import { readsRefusal } from './wire-refusals';

/** As it comes with `$expand=steps`. */
const approval = z.object({ steps: z.array(stage) });

type Operation = {
  method: string;
  /** Of the URL without its query. */
  path: RegExp;
  /** What the query has to have for the answer to be of our call's shape. */
  query?: RegExp;
  reads: Reading;
};

/** Samples may leave out what comes before the collection. */
const directoryAt = '(roleManagement/directory|^…)';
const groupsAt = '(privilegedAccess/group|^…/group)';
const azureAt = '(^https://management\\.[^/]+/.*|^…/)providers/Microsoft\\.Authorization';
const mine = String.raw`(/filterByCurrentUser\(on='principal'\))?$`;

const operation = (method: string, at: string, path: string, reads: Reading): Operation => ({
  method,
  path: new RegExp(`${at}/${path}`, 'i'),
  reads,
});

/** What the extension asks of Graph and Azure, and with what it reads the answers. */
const operations: Operation[] = [
  ...graphSurface(directoryAt, 'role', directoryRows),
  ...graphSurface(groupsAt, '', groupsRows),
  ...azureSurface(),
  {
    ...operation('GET', '', 'policies/roleManagementPolicyAssignments(/[^/]+)?$', (of) =>
      readsPolicies(of, policyAssignment),
    ),
    query: /\$expand=policy\(/i,
  },
  operation('GET', directoryAt, 'roleAssignmentApprovals/[^/]+$', readsOne(approval)),
  operation('POST', String.raw`graph[^/]*/v1\.0`, String.raw`\$batch$`, readsBatch),
];

type Rows = Pick<
  typeof directoryRows | typeof groupsRows,
  'eligibilityRow' | 'assignmentRow' | 'requestRow'
>;

/** Directory roles and groups are alike but for where they lie and what a row names. */
function graphSurface(at: string, prefix: string, rows: Rows): Operation[] {
  const requests = `${prefix}AssignmentScheduleRequests`;
  return [
    operation(
      'GET',
      at,
      `${prefix}EligibilityScheduleInstances${mine}`,
      readsRows(rows.eligibilityRow),
    ),
    operation(
      'GET',
      at,
      `${prefix}AssignmentScheduleInstances${mine}`,
      readsRows(rows.assignmentRow),
    ),
    operation('GET', at, requests + mine, readsRows(rows.requestRow)),
    operation('GET', at, `${requests}/[^/]+$`, readsOne(rows.requestRow)),
    operation('POST', at, `${requests}$`, readsOne(rows.requestRow)),
  ];
}

function azureSurface(): Operation[] {
  const { eligibilityRow, assignmentRow, requestRow } = azure;
  const requests = 'roleAssignmentScheduleRequests';
  return [
    operation('GET', azureAt, 'roleEligibilityScheduleInstances$', readsRows(eligibilityRow)),
    operation('GET', azureAt, 'roleAssignmentScheduleInstances$', readsRows(assignmentRow)),
    operation('GET', azureAt, `${requests}$`, readsRows(requestRow)),
    operation('GET', azureAt, `${requests}/[^/]+$`, readsOne(requestRow)),
    operation('PUT', azureAt, `${requests}/[^/]+$`, readsOne(requestRow)),
    operation('GET', azureAt, 'roleAssignmentApprovals/[^/]+/stages$', readsRows(armStage)),
    operation('GET', azureAt, 'roleManagementPolicyAssignments$', (of) =>
      readsPolicies(of, policyRow),
    ),
  ];
}

/**
 * How the extension reads a sample; undefined where it makes no such call. Refusals have one form
 * in all of Graph and Azure, whatever was asked; those of sign-in are MSAL's to read.
 */
export function readingOf({ kind, method, url, status = 200 }: Sample): Reading | undefined {
  if (!kind.startsWith('response')) return undefined;
  if (status >= 400) return /\/oauth2\//i.test(url) ? undefined : readsRefusal;
  const [path = '', query = ''] = url.split('?');
  // Fewer fields than we ask for are another operation's answer.
  if (/\$select=/i.test(query.replaceAll(/\([^()]*\)/g, ''))) return undefined;
  return operations.find(
    (one) => one.method === method && one.path.test(path) && (one.query?.test(query) ?? true),
  )?.reads;
}
