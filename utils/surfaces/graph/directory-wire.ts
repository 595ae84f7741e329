import * as z from 'zod/mini';
import { scheduleInstance, scheduleRequest, text } from './wire';

/** Which role, and where. */
const place = {
  roleDefinitionId: z.string(),
  directoryScopeId: text,
  appScopeId: text,
  roleDefinition: z.catch(z.nullish(z.object({ displayName: text, templateId: text })), null),
};
const placeRow = z.object(place);
export type PlaceRow = z.infer<typeof placeRow>;

/** A row of `roleEligibilityScheduleInstances` (contract §1.1). */
export const eligibilityRow = z.object({
  ...scheduleInstance,
  ...place,
  roleEligibilityScheduleId: text,
});
export type EligibilityRow = z.infer<typeof eligibilityRow>;

/** A row of `roleAssignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({ ...scheduleInstance, ...place, assignmentType: text });
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** A `roleAssignmentScheduleRequest`, listed, read or just created (contract §3, §5.1). */
export const requestRow = z.object({ ...scheduleRequest, ...place });
export type RequestRow = z.infer<typeof requestRow>;
