import * as z from 'zod/mini';
import { createLimit } from '../../async/limit';
import type { Client } from '../../http/client';
import type { Eligibility } from '../../pim/eligibility';
import type { Policy } from '../../pim/policy';
import { readPolicyRules } from '../policy';
import { keepRows } from '../rows';
import { policyPath } from './calls';
import { guidOf, roleDefinitionIdOf } from './ids';

/** A row of `roleManagementPolicyAssignments` (contract §4.2). */
export const policyRow = z.object({
  properties: z.object({ roleDefinitionId: z.string(), effectiveRules: z.array(z.unknown()) }),
});

/** So many policies are read at once. */
const PARALLEL_READS = 4;

/**
 * Reads the policies of Azure roles, one call for each role at a scope: there is none for several
 * (contract §4.2). A refused one is unknown.
 */
export async function readAzurePolicies(
  client: Client,
  eligibilities: Eligibility[],
): Promise<Record<string, Policy>> {
  const inLimit = createLimit(PARALLEL_READS);
  const policies = await Promise.all(
    eligibilities.map((eligibility) =>
      inLimit(async () => [eligibility.key, await readPolicy(client, eligibility)] as const),
    ),
  );
  return Object.fromEntries(policies);
}

/** The policy of one role at its scope. */
export const azurePolicyPath = (eligibility: Eligibility): string =>
  policyPath(eligibility.scope.id, roleDefinitionIdOf(eligibility));

async function readPolicy(client: Client, eligibility: Eligibility): Promise<Policy> {
  const { role } = eligibility;
  const all = await client.pages(azurePolicyPath(eligibility));
  const own = keepRows(all.ok ? all.rows : [], policyRow).find(
    ({ properties }) => guidOf(properties.roleDefinitionId) === guidOf(role.id),
  );
  return own ? readPolicyRules(own.properties.effectiveRules) : { kind: 'unknown' };
}
