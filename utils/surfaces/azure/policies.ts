import { readPages } from '../../http/paging';
import type { Eligibility } from '../../pim/eligibility';
import type { Policy } from '../../pim/policy';
import { keepRows } from '../keep-rows';
import { readPolicyRules } from '../policy';
import type { Access } from '../surface-api';
import { armCall, policyPath } from './calls';
import { guidOf } from './ids';
import { policyRow } from './wire';

const PARALLEL = 4;
/**
 * Reads the policies of Azure roles, one call for each role at a scope: there is none for several
 * (contract §4.2). A refused one is unknown.
 */
export async function readAzurePolicies(
  access: Access,
  of: Eligibility[],
): Promise<Record<string, Policy>> {
  const waiting = [...of];
  const policies: Record<string, Policy> = {};
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      policies[next.key] = await readPolicy(access, next);
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return policies;
}

async function readPolicy(access: Access, { role, scope }: Eligibility): Promise<Policy> {
  const all = await readPages(access.http, armCall(access, policyPath(scope.id, role.id)));
  const own = keepRows(all.ok ? all.rows : [], policyRow).find(
    ({ properties }) => guidOf(properties.roleDefinitionId) === guidOf(role.id),
  );
  return own ? readPolicyRules(own.properties.effectiveRules) : { kind: 'unknown' };
}
