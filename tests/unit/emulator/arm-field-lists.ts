import { list, nullable, object, oneOf, type Shape } from './field-shape';

/**
 * The fields that the published answers of Azure Resource Manager have, restated from its
 * published samples (contract §0, §1.3, §2, §3, §4.2). The emulator has to match these, not what the
 * product reads. Only rows with a condition have the fields of one.
 */
const expandedProperties = object({
  scope: object({ id: 'text', displayName: 'text', type: 'text' }),
  roleDefinition: object({
    id: 'text',
    displayName: 'text',
    type: oneOf('BuiltInRole', 'CustomRole'),
  }),
  principal: object({
    id: 'guid',
    displayName: 'text',
    email: nullable('text'),
    type: oneOf('User', 'Group'),
  }),
});

const common = {
  scope: 'text',
  roleDefinitionId: 'text',
  principalId: 'guid',
  principalType: oneOf('User', 'Group'),
  createdOn: 'moment',
  expandedProperties,
} satisfies Record<string, Shape>;

const entity = (type: string, properties: Shape, name: Shape = 'guid'): Shape =>
  object({ properties, name, id: 'text', type: oneOf(`Microsoft.Authorization/${type}`) });

const instance = {
  ...common,
  status: oneOf('Provisioned', 'Accepted'),
  startDateTime: 'moment',
  endDateTime: nullable('moment'),
  memberType: oneOf('Direct', 'Group', 'Inherited'),
} satisfies Record<string, Shape>;

export const eligibleInstance = (more: Record<string, Shape> = {}) =>
  entity(
    'RoleEligibilityScheduleInstances',
    object({ ...instance, roleEligibilityScheduleId: 'text', ...more }),
  );

export const activeInstance = entity(
  'RoleAssignmentScheduleInstances',
  object({
    ...instance,
    originRoleAssignmentId: 'text',
    linkedRoleEligibilityScheduleId: 'text',
    linkedRoleEligibilityScheduleInstanceId: 'text',
    assignmentType: oneOf('Activated', 'Assigned'),
    roleAssignmentScheduleId: 'text',
  }),
);

export const request = entity(
  'RoleAssignmentScheduleRequests',
  object({
    ...common,
    targetRoleAssignmentScheduleId: nullable('guid'),
    targetRoleAssignmentScheduleInstanceId: 'null',
    requestType: oneOf('SelfActivate', 'SelfDeactivate'),
    status: 'text',
    approvalId: nullable('text'),
    scheduleInfo: object({
      startDateTime: nullable('moment'),
      expiration: object({
        type: oneOf('AfterDuration'),
        endDateTime: 'null',
        duration: 'duration',
      }),
    }),
    ticketInfo: object({ ticketNumber: nullable('text'), ticketSystem: nullable('text') }),
    justification: nullable('text'),
    requestorId: 'guid',
  }),
);

const named = object({ id: 'text', displayName: 'text', type: 'text' });
/** `effectiveRules` have shapes of their own: each type has other fields. */
export const policyAssignment = entity(
  'RoleManagementPolicyAssignment',
  object({
    scope: 'text',
    roleDefinitionId: 'text',
    policyId: 'text',
    effectiveRules: list(object({})),
    policyAssignmentProperties: object({
      scope: named,
      roleDefinition: named,
      policy: object({
        id: 'text',
        lastModifiedBy: object({
          id: 'null',
          displayName: 'text',
          type: 'null',
          email: 'null',
        }),
        lastModifiedDateTime: 'null',
      }),
    }),
  }),
  'id',
);

const rule = (type: string, own: Record<string, Shape>): Shape =>
  object({
    ...own,
    id: 'text',
    ruleType: oneOf(`RoleManagementPolicy${type}Rule`),
    target: object({
      caller: oneOf('Admin', 'EndUser'),
      operations: list(oneOf('All')),
      level: oneOf('Eligibility', 'Assignment'),
      targetObjects: 'null',
      inheritableSettings: 'null',
      enforcedSettings: 'null',
    }),
  });

/** By the beginning of the rule's id. */
export const rules: Record<string, Shape> = {
  Expiration: rule('Expiration', { isExpirationRequired: 'boolean', maximumDuration: 'duration' }),
  Enablement: rule('Enablement', { enabledRules: list('text') }),
  AuthenticationContext: rule('AuthenticationContext', {
    isEnabled: 'boolean',
    claimValue: 'text',
  }),
  Notification: rule('Notification', {
    notificationType: oneOf('Email'),
    recipientType: oneOf('Admin', 'Requestor', 'Approver'),
    notificationLevel: oneOf('All', 'Critical'),
    isDefaultRecipientsEnabled: 'boolean',
    notificationRecipients: nullable(list('text')),
  }),
  Approval: rule('Approval', {
    setting: object({
      isApprovalRequired: 'boolean',
      isApprovalRequiredForExtension: 'boolean',
      isRequestorJustificationRequired: 'boolean',
      approvalMode: oneOf('SingleStage'),
      approvalStages: list(
        object({
          approvalStageTimeOutInDays: 'number',
          isApproverJustificationRequired: 'boolean',
          escalationTimeInMinutes: 'number',
          isEscalationEnabled: 'boolean',
          primaryApprovers: list(
            object({
              id: 'guid',
              description: nullable('text'),
              isBackup: 'boolean',
              userType: oneOf('User', 'Group'),
            }),
          ),
          escalationApprovers: 'null',
        }),
      ),
    }),
  }),
};
