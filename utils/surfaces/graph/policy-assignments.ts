import * as z from 'zod/mini';
import { text } from '../wire';

/** Path of Graph's policies with their rules. @param filter of one scope and scope type (contract §4.1) */
export function policyPath(filter: string): string {
  return `/v1.0/policies/roleManagementPolicyAssignments?$filter=${encodeURIComponent(filter)}&$expand=policy($expand=rules)`;
}

/**
 * A row of `roleManagementPolicyAssignments`, its policy expanded (contract §4.1). One that does not
 * say of which role it is, is no role's.
 */
export const policyAssignment = z.object({
  roleDefinitionId: text,
  policy: z.object({ rules: z.array(z.unknown()) }),
});
