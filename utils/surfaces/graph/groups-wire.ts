import * as z from 'zod/mini';
import { scheduleInstance, scheduleRequest, text } from './wire';

const flag = z.catch(z.nullish(z.boolean()), null);

/** Which group, and whether as member or owner; the group is null without a scope for names. */
const place = {
  groupId: z.string(),
  accessId: z.string(),
  group: z.catch(z.nullish(z.object({ displayName: text, isAssignableToRole: flag })), null),
};
const placeRow = z.object(place);
export type PlaceRow = z.infer<typeof placeRow>;

/** A row of `eligibilityScheduleInstances` (contract §1.2). */
export const eligibilityRow = z.object({
  ...scheduleInstance,
  ...place,
  eligibilityScheduleId: text,
});
export type EligibilityRow = z.infer<typeof eligibilityRow>;

/** A row of `assignmentScheduleInstances` (contract §2). */
export const assignmentRow = z.object({ ...scheduleInstance, ...place, assignmentType: text });
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** An `assignmentScheduleRequest`, listed, read or just created (contract §3, §5.2). */
export const requestRow = z.object({ ...scheduleRequest, ...place });
export type RequestRow = z.infer<typeof requestRow>;
