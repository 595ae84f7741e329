import { batchGet, MAX_BATCH } from '../../http/batch';
import { readPages } from '../../http/paging';
import type { Eligibility } from '../../pim/eligibility';
import type { Policy } from '../../pim/policy';
import { keepRows } from '../keep-rows';
import { policyPath, readPolicyRules } from '../policy';
import type { Access } from '../surface-api';
import { graphGet, rowsOf } from './call';
import { policyAssignment } from './wire';

const tenantWide = "scopeId eq '/' and scopeType eq 'DirectoryRole'";

/** Few roles: one filtered part each in a `$batch`. More: the one big call that has every role. */
export async function readDirectoryPolicies(
  access: Access,
  of: Eligibility[],
): Promise<Record<string, Policy>> {
  const roleIds = [...new Set(of.map((one) => one.role.id.toLowerCase()))];
  const rows = roleIds.length <= MAX_BATCH ? await readFew(access, roleIds) : await readAll(access);
  const byRole = new Map(
    keepRows(rows, policyAssignment).map((row) => [
      (row.roleDefinitionId ?? '').toLowerCase(),
      readPolicyRules(row.policy.rules),
    ]),
  );
  return Object.fromEntries(
    of.map((one) => [one.key, byRole.get(one.role.id.toLowerCase()) ?? { kind: 'unknown' }]),
  );
}

async function readAll(access: Access): Promise<unknown[]> {
  const all = await readPages(access.http, graphGet(access, policyPath(tenantWide)));
  return all.ok ? all.rows : [];
}

async function readFew(access: Access, roleIds: string[]): Promise<unknown[]> {
  const { http, account, accessToken } = access;
  const paths = roleIds.map((id) => policyPath(`${tenantWide} and roleDefinitionId eq '${id}'`));
  const answers = await batchGet(http, account.cloud, accessToken, paths);
  return answers.flatMap((answer) => rowsOf(answer) ?? []);
}
