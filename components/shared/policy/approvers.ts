import { listed } from '../../../utils/i18n/listed';
import type { Policy } from '../../../utils/pim/policy';
import { roleName } from '../names';

/**
 * Who approves, in one phrase: `Security team or Eva Lang`.
 * @returns undefined when nobody does, or it is not known; empty when nobody is named (the tenant's
 * default approvers)
 */
export function approverNames(policy: Policy | undefined): string | undefined {
  if (policy?.kind !== 'known' || !policy.needs.approval) return undefined;
  return listed(policy.needs.approval.approvers.map(roleName), 'disjunction');
}
