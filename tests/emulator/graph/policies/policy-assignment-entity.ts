import type { RolePolicy } from '../../world';
import { type Entity, pick, type Row } from '../odata/entity';
import type { Expansion } from '../odata/expand';
import { rulesOf } from './rules';

/** The policy of one directory role, or of one kind of access to a group. */
export type PolicyAssignment = {
  policyId: string;
  scopeId: string;
  scopeType: 'Directory' | 'DirectoryRole' | 'Group';
  /** Id of a directory role; `member` or `owner` for a group. */
  roleDefinitionId: string;
  policy: RolePolicy;
};

/** Policies with the rules that they are made of (contract §4.1). */
export const policyAssignmentEntity: Entity<PolicyAssignment> = {
  type: 'unifiedRoleManagementPolicyAssignment',
  row: ({ policyId, scopeId, scopeType, roleDefinitionId }) => ({
    id: `${policyId}_${roleDefinitionId}`,
    policyId,
    scopeId,
    scopeType,
    roleDefinitionId,
  }),
  expand: {
    policy: (item, { select, expand }) => ({
      ...pick(policyRow(item), select),
      ...Object.fromEntries(
        expand
          .filter(({ name }) => name === 'rules' || name === 'effectiveRules')
          .map((each) => [each.name, rules(item, each)]),
      ),
    }),
  },
};

/** A policy by itself, with its rules where they are asked for. */
export const policyEntity: Entity<PolicyAssignment> = {
  type: 'unifiedRoleManagementPolicy',
  row: policyRow,
  expand: { rules, effectiveRules: rules },
};

function policyRow({ policyId, scopeId, scopeType }: PolicyAssignment): Row {
  return {
    id: policyId,
    displayName: scopeType,
    description: scopeType,
    isOrganizationDefault: false,
    scopeId,
    scopeType,
    lastModifiedDateTime: null,
    lastModifiedBy: { displayName: null, id: null },
  };
}

function rules({ policy, scopeType }: PolicyAssignment, { select }: Expansion): Row[] {
  // Capital on groups, small on directory roles, as the published samples have it (contract §0).
  const operation = scopeType === 'Group' ? 'All' : 'all';
  return rulesOf(policy).map((rule) =>
    pick({ ...rule, target: { ...rule.target, operations: [operation] } }, select),
  );
}
