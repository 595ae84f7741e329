import * as z from 'zod/mini';
import { optionalObject, scheduleInstance, scheduleRequest, text } from '../wire';

/** A row without a path for a scope is none: paths become part of URLs. */
const path = z.string().check(z.regex(/^\//));

const named = optionalObject({ displayName: text, type: text });

/** Which role, and where. */
const assignment = {
  scope: path,
  roleDefinitionId: z.string(),
  expandedProperties: optionalObject({ scope: named, roleDefinition: named }),
};
const assignmentFields = z.object(assignment);
export type AssignmentFields = z.infer<typeof assignmentFields>;

/** A row of `roleEligibilityScheduleInstances` (contract §1.3). */
export const eligibilityRow = z.object({
  properties: z.object({
    ...assignment,
    ...scheduleInstance,
    roleEligibilityScheduleId: text,
    condition: text,
    conditionVersion: text,
  }),
});

/** A row of `roleAssignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({
  properties: z.object({ ...assignment, ...scheduleInstance, assignmentType: text }),
});

/** A `roleAssignmentScheduleRequest`, listed, read or just made (contract §3, §5.3). */
export const requestRow = z.object({
  name: z.string(),
  properties: z.object({
    ...assignment,
    ...scheduleRequest,
    requestType: text,
    createdOn: text,
  }),
});

/** A row of `roleManagementPolicyAssignments` (contract §4.2). */
export const policyRow = z.object({
  properties: z.object({ roleDefinitionId: z.string(), effectiveRules: z.array(z.unknown()) }),
});
