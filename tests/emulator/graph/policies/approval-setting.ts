import type { RolePolicy } from '../../world';
import type { Row } from '../odata/entity';

/** Approval that is required with nobody named means the tenant's default approvers (contract §4.1). */
export function approvalSetting(approvers: RolePolicy['approvers']): Row {
  return {
    isApprovalRequired: approvers !== null,
    isApprovalRequiredForExtension: false,
    isRequestorJustificationRequired: true,
    approvalMode: 'SingleStage',
    approvalStages: [
      {
        approvalStageTimeOutInDays: 1,
        isApproverJustificationRequired: true,
        escalationTimeInMinutes: 0,
        isEscalationEnabled: false,
        primaryApprovers: (approvers ?? []).map(({ id, kind, description }) =>
          kind === 'user'
            ? { '@odata.type': '#microsoft.graph.singleUser', description, userId: id }
            : { '@odata.type': '#microsoft.graph.groupMembers', description, groupId: id },
        ),
        escalationApprovers: [],
      },
    ],
  };
}
