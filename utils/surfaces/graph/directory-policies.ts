import { MAX_BATCH } from '../../http/batch';
import type { Client } from '../../http/client';
import { rowsIn } from '../../http/paging';
import type { Eligibility } from '../../pim/eligibility';
import type { Policy } from '../../pim/policy';
import { readPolicyRules } from '../policy';
import { keepRows } from '../rows';
import { policyAssignment, policyPath } from './policy-assignments';

const tenantWide = "scopeId eq '/' and scopeType eq 'DirectoryRole'";

/** The policy of one role, where it holds in the whole tenant. */
export const directoryPolicyPath = (roleId: string): string =>
  policyPath(`${tenantWide} and roleDefinitionId eq '${roleId}'`);

/** Few roles: one filtered part each in a `$batch`. More: the one big call that has every role. */
export async function readDirectoryPolicies(
  client: Client,
  eligibilities: Eligibility[],
): Promise<Record<string, Policy>> {
  const roleIds = [...new Set(eligibilities.map(({ role }) => role.id.toLowerCase()))];
  const rows = roleIds.length <= MAX_BATCH ? await readFew(client, roleIds) : await readAll(client);
  const byRole = new Map(
    keepRows(rows, policyAssignment).map((row) => [
      (row.roleDefinitionId ?? '').toLowerCase(),
      readPolicyRules(row.policy.rules),
    ]),
  );
  return Object.fromEntries(
    eligibilities.map(({ key, role }) => [
      key,
      byRole.get(role.id.toLowerCase()) ?? { kind: 'unknown' },
    ]),
  );
}

async function readAll(client: Client): Promise<unknown[]> {
  const all = await client.pages(policyPath(tenantWide));
  return all.ok ? all.rows : [];
}

async function readFew(client: Client, roleIds: string[]): Promise<unknown[]> {
  const answers = await client.batch(roleIds.map(directoryPolicyPath));
  return answers.flatMap((answer) => rowsIn(answer) ?? []);
}
