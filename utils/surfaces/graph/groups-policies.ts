import type { Client } from '../../http/client';
import { rowsIn } from '../../http/paging';
import type { Eligibility } from '../../pim/eligibility';
import type { Policy } from '../../pim/policy';
import { readPolicyRules } from '../policy';
import { keepRows } from '../rows';
import { policyAssignment, policyPath } from './policy-assignments';

/** The two policies of one group. */
export const groupPolicyPath = (groupId: string): string =>
  policyPath(`scopeId eq '${groupId}' and scopeType eq 'Group'`);

/**
 * Each group has two policies, for members and for owners, and is read by itself: an `or` of several
 * is refused (contract §4.1). Twenty groups go into one `$batch`.
 */
export async function readGroupPolicies(
  client: Client,
  eligibilities: Eligibility[],
): Promise<Record<string, Policy>> {
  const groupIds = [...new Set(eligibilities.map(({ scope }) => scope.id.toLowerCase()))];
  const answers = await client.batch(groupIds.map(groupPolicyPath));
  const byAccess = new Map<string, Policy>();
  for (const [index, groupId] of groupIds.entries()) {
    for (const row of keepRows(rowsIn(answers[index]!) ?? [], policyAssignment)) {
      byAccess.set(keyOf(groupId, row.roleDefinitionId ?? ''), readPolicyRules(row.policy.rules));
    }
  }
  return Object.fromEntries(
    eligibilities.map(({ key, role, scope }) => [
      key,
      byAccess.get(keyOf(scope.id, role.id)) ?? { kind: 'unknown' as const },
    ]),
  );
}

const keyOf = (groupId: string, accessId: string): string => `${groupId}|${accessId}`.toLowerCase();
