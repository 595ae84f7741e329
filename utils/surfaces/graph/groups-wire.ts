import * as z from 'zod/mini';
import { flag, optionalObject, text } from '../wire';
import { scheduleInstance, scheduleRequest } from './wire';

/** Which group, and whether as member or owner; the group is null without a scope for names. */
const assignment = {
  groupId: z.string(),
  accessId: z.string(),
  group: optionalObject({ displayName: text, isAssignableToRole: flag }),
};
const assignmentFields = z.object(assignment);
export type AssignmentFields = z.infer<typeof assignmentFields>;

/** A row of `eligibilityScheduleInstances` (contract §1.2). */
export const eligibilityRow = z.object({
  ...scheduleInstance,
  ...assignment,
  eligibilityScheduleId: text,
});

/** A row of `assignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({ ...scheduleInstance, ...assignment, assignmentType: text });

/** An `assignmentScheduleRequest`, listed, read or just created (contract §3, §5.2). */
export const requestRow = z.object({ ...scheduleRequest, ...assignment });
