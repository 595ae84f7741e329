import * as z from 'zod/mini';
import { optionalObject, text } from '../wire';
import { scheduleInstance, scheduleRequest } from './wire';

/** Which role, and where. */
const assignment = {
  roleDefinitionId: z.string(),
  directoryScopeId: text,
  appScopeId: text,
  roleDefinition: optionalObject({ displayName: text, templateId: text }),
};
const assignmentFields = z.object(assignment);
export type AssignmentFields = z.infer<typeof assignmentFields>;

/** A row of `roleEligibilityScheduleInstances` (contract §1.1). */
export const eligibilityRow = z.object({
  ...scheduleInstance,
  ...assignment,
  roleEligibilityScheduleId: text,
});

/** A row of `roleAssignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({ ...scheduleInstance, ...assignment, assignmentType: text });

/** A `roleAssignmentScheduleRequest`, listed, read or just created (contract §3, §5.1). */
export const requestRow = z.object({ ...scheduleRequest, ...assignment });
