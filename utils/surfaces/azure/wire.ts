import * as z from 'zod/mini';

/** Absent, null and damaged optional fields all read as null: a row is kept whatever it lacks. */
const text = z.catch(z.nullish(z.string()), null);

/** A row without a path for a scope is none: paths become part of URLs. */
const path = z.string().check(z.regex(/^\//));

const named = z.catch(z.nullish(z.object({ displayName: text, type: text })), null);

const assignment = {
  scope: path,
  roleDefinitionId: z.string(),
  expandedProperties: z.catch(z.nullish(z.object({ scope: named, roleDefinition: named })), null),
};

const scheduleInstance = {
  ...assignment,
  startDateTime: text,
  endDateTime: text,
  memberType: text,
};

/** A row of `roleEligibilityScheduleInstances` (contract §1.3). */
export const eligibilityRow = z.object({
  properties: z.object({
    ...scheduleInstance,
    roleEligibilityScheduleId: text,
    condition: text,
    conditionVersion: text,
  }),
});
export type EligibilityRow = z.infer<typeof eligibilityRow>;

/** A row of `roleAssignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({
  properties: z.object({ ...scheduleInstance, assignmentType: text }),
});
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** A `roleAssignmentScheduleRequest`, listed, read or just made (contract §3, §5.3). */
export const requestRow = z.object({
  name: z.string(),
  properties: z.object({
    ...assignment,
    status: z.string(),
    requestType: text,
    createdOn: text,
    justification: text,
    approvalId: text,
    scheduleInfo: z.catch(
      z.nullish(
        z.object({
          startDateTime: text,
          expiration: z.catch(z.nullish(z.object({ duration: text, endDateTime: text })), null),
        }),
      ),
      null,
    ),
  }),
});
export type RequestRow = z.infer<typeof requestRow>;

/** A row of `roleManagementPolicyAssignments` (contract §4.2). */
export const policyRow = z.object({
  properties: z.object({ roleDefinitionId: z.string(), effectiveRules: z.array(z.unknown()) }),
});
