import type { Answer } from '../graph/answer';
import type { Row } from '../graph/odata/entity';
import { guidOf } from '../tenants/ids';
import type { Tenant } from '../world';
import type { AzureRole, AzureScope } from '../world-azure';
import type { ArmCall } from './call';
import { effectiveRules } from './effective-rules';
import { expandedProperties } from './expanded-properties';
import { answerPage } from './page';
import { policyOf } from './policy-of';
import { authorizationFailed, badRequest } from './refusals';
import { authorizationId, lastSegment, roleDefinitionId } from './spelling';

/**
 * GET {scope}/…/roleManagementPolicyAssignments: one policy assignment for each role at the scope (contract §4.2). The
 * type is in the singular, unlike the path.
 */
export function listPolicies(call: ArmCall): Answer {
  const { scope, caller } = call;
  if (!scope) return badRequest('The scope is missing.');
  if (scope.policiesUnreadable) {
    const action = 'Microsoft.Authorization/roleManagementPolicyAssignments/read';
    return authorizationFailed(caller.user, action, scope.id);
  }
  const { roles } = caller.tenant.azure;
  const filter = call.request.url.searchParams.get('$filter')?.trim() ?? '';
  const wanted = /^roleDefinitionId eq '([^']+)'$/i.exec(filter)?.[1];
  const shown = roles.filter(({ id }) => !wanted || id.toLowerCase() === lastSegment(wanted));
  return answerPage(call, shown, (role) => policyRow(caller.tenant, scope, role));
}

function policyRow(tenant: Tenant, scope: AzureScope, role: AzureRole): Row {
  const policyId = guidOf('azure policy', scope.id, role.id);
  const fullId = authorizationId(scope.id, 'roleManagementPolicies', policyId);
  const name = `${policyId}_${role.id}`;
  const named = expandedProperties(tenant, { scope, roleId: role.id, principalId: '' });
  return {
    properties: {
      scope: scope.id,
      roleDefinitionId: roleDefinitionId(scope, role.id),
      policyId: fullId,
      effectiveRules: effectiveRules(policyOf(tenant, scope.id, role.id)),
      policyAssignmentProperties: {
        scope: named.scope,
        roleDefinition: named.roleDefinition,
        policy: {
          id: fullId,
          lastModifiedBy: { id: null, displayName: 'Admin', type: null, email: null },
          lastModifiedDateTime: null,
        },
      },
    },
    name,
    id: authorizationId(scope.id, 'roleManagementPolicyAssignment', name),
    type: 'Microsoft.Authorization/RoleManagementPolicyAssignment',
  };
}
