import * as z from 'zod/mini';

/** Absent, null and damaged optional fields all read as null: a row is kept whatever it lacks. */
export const text = z.catch(z.nullish(z.string()), null);

/** What eligible and active rows of every surface of Graph have. */
export const scheduleInstance = {
  id: z.string(),
  startDateTime: text,
  endDateTime: text,
  memberType: text,
};

/** What requests of every surface of Graph have, listed, read or just created (contract §3, §5). */
export const scheduleRequest = {
  id: z.string(),
  status: z.string(),
  action: text,
  createdDateTime: text,
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
};

const instanceRow = z.object(scheduleInstance);
export type InstanceRow = z.infer<typeof instanceRow>;

const requestRow = z.object(scheduleRequest);
export type RequestRow = z.infer<typeof requestRow>;

/**
 * A row of `roleManagementPolicyAssignments`, its policy expanded (contract §4.1). One that does not
 * say of which role it is, is no role's.
 */
export const policyAssignment = z.object({
  roleDefinitionId: text,
  policy: z.object({ rules: z.array(z.unknown()) }),
});
