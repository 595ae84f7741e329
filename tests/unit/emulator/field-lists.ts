import { list, nullable, object, oneOf, type Shape } from './field-shape';

/**
 * The fields that the published answers of Microsoft Graph have, with their types and the casing of
 * their values, restated from its published samples (contract §0–§5, §7, §10). The emulator has to
 * match these, not what the product reads.
 */
const instance = {
  id: 'id',
  principalId: 'guid',
  roleDefinitionId: 'guid',
  directoryScopeId: 'scope',
  appScopeId: 'null',
  startDateTime: nullable('moment'),
  endDateTime: nullable('moment'),
} satisfies Record<string, Shape>;

/** `Direct`, not `direct`, on directory instances. */
const memberType = oneOf('Direct', 'Group', 'Inherited');

export const eligibleInstance = object({
  ...instance,
  memberType,
  roleEligibilityScheduleId: 'guid',
});

export const activeInstance = object({
  ...instance,
  assignmentType: oneOf('Activated', 'Assigned'),
  memberType,
  roleAssignmentOriginId: 'id',
  roleAssignmentScheduleId: 'id',
});

export const roleDefinition = object({
  id: 'guid',
  description: 'text',
  displayName: 'text',
  isBuiltIn: 'boolean',
  isEnabled: 'boolean',
  templateId: 'guid',
  version: 'null',
  resourceScopes: list('text'),
  rolePermissions: list(object({})),
});

export const principal = object({
  '@odata.type': oneOf('#microsoft.graph.user'),
  id: 'guid',
  displayName: 'text',
  userPrincipalName: 'text',
  mail: nullable('text'),
  businessPhones: list('text'),
  givenName: nullable('text'),
  jobTitle: nullable('text'),
  mobilePhone: nullable('text'),
  officeLocation: nullable('text'),
  preferredLanguage: nullable('text'),
  surname: nullable('text'),
});

const identity = object({ displayName: nullable('text'), id: nullable('guid') });

/** Lower camel case, also where the request had `AfterDuration`. */
const scheduleInfo = object({
  startDateTime: nullable('moment'),
  recurrence: 'null',
  expiration: object({
    type: oneOf('afterDuration'),
    endDateTime: 'null',
    duration: 'duration',
  }),
});

export const request = object({
  id: 'guid',
  status: oneOf(
    'Canceled',
    'Denied',
    'Failed',
    'Granted',
    'PendingAdminDecision',
    'PendingApproval',
    'PendingProvisioning',
    'PendingScheduleCreation',
    'Provisioned',
    'Revoked',
    'ScheduleCreated',
  ),
  createdDateTime: 'moment',
  completedDateTime: nullable('moment'),
  approvalId: nullable('guid'),
  customData: 'null',
  action: oneOf('selfActivate', 'selfDeactivate'),
  principalId: 'guid',
  roleDefinitionId: 'guid',
  directoryScopeId: 'scope',
  appScopeId: 'null',
  isValidationOnly: 'boolean',
  targetScheduleId: nullable('guid'),
  justification: nullable('text'),
  createdBy: object({ application: 'null', device: 'null', user: identity }),
  scheduleInfo: nullable(scheduleInfo),
  ticketInfo: object({ ticketNumber: nullable('text'), ticketSystem: nullable('text') }),
});

const target = object({
  caller: oneOf('Admin', 'EndUser'),
  operations: list(oneOf('all')),
  level: oneOf('Eligibility', 'Assignment'),
  inheritableSettings: list('text'),
  enforcedSettings: list('text'),
});

const approver = object({ '@odata.type': 'text', description: nullable('text'), groupId: 'guid' });

const stage = object({
  approvalStageTimeOutInDays: 'number',
  isApproverJustificationRequired: 'boolean',
  escalationTimeInMinutes: 'number',
  isEscalationEnabled: 'boolean',
  primaryApprovers: list(approver),
  escalationApprovers: list(approver),
});

function rule(type: string, own: Record<string, Shape>): Shape {
  const odataType = oneOf(`#microsoft.graph.unifiedRoleManagementPolicy${type}Rule`);
  return object({ '@odata.type': odataType, id: 'text', ...own, target });
}

const notification = rule('Notification', {
  notificationType: oneOf('Email'),
  recipientType: oneOf('Admin', 'Requestor', 'Approver'),
  notificationLevel: oneOf('All', 'Critical'),
  isDefaultRecipientsEnabled: 'boolean',
  notificationRecipients: nullable(list('text')),
});

const expiration = rule('Expiration', {
  isExpirationRequired: 'boolean',
  maximumDuration: 'duration',
});

const enablement = rule('Enablement', {
  enabledRules: list(oneOf('MultiFactorAuthentication', 'Justification', 'Ticketing')),
});

/** The seventeen rules that every directory role's policy has, by id. */
export const rules: Record<string, Shape> = {
  Expiration_Admin_Eligibility: expiration,
  Enablement_Admin_Eligibility: enablement,
  Notification_Admin_Admin_Eligibility: notification,
  Notification_Requestor_Admin_Eligibility: notification,
  Notification_Approver_Admin_Eligibility: notification,
  Expiration_Admin_Assignment: expiration,
  Enablement_Admin_Assignment: enablement,
  Notification_Admin_Admin_Assignment: notification,
  Notification_Requestor_Admin_Assignment: notification,
  Notification_Approver_Admin_Assignment: notification,
  Expiration_EndUser_Assignment: expiration,
  Enablement_EndUser_Assignment: enablement,
  Approval_EndUser_Assignment: rule('Approval', {
    setting: object({
      isApprovalRequired: 'boolean',
      isApprovalRequiredForExtension: 'boolean',
      isRequestorJustificationRequired: 'boolean',
      approvalMode: oneOf('SingleStage'),
      approvalStages: list(stage),
    }),
  }),
  AuthenticationContext_EndUser_Assignment: rule('AuthenticationContext', {
    isEnabled: 'boolean',
    claimValue: nullable('text'),
  }),
  Notification_Admin_EndUser_Assignment: notification,
  Notification_Requestor_EndUser_Assignment: notification,
  Notification_Approver_EndUser_Assignment: notification,
};

export const policyAssignment = object({
  id: 'text',
  policyId: 'text',
  scopeId: oneOf('/'),
  scopeType: oneOf('Directory', 'DirectoryRole'),
  roleDefinitionId: 'guid',
});

export const policy = object({
  id: 'text',
  displayName: 'text',
  description: 'text',
  isOrganizationDefault: 'boolean',
  scopeId: oneOf('/'),
  scopeType: oneOf('Directory', 'DirectoryRole'),
  lastModifiedDateTime: nullable('moment'),
  lastModifiedBy: identity,
});

/** The date has neither zone nor fraction. */
export const error = object({
  error: object({
    code: 'text',
    message: 'text',
    innerError: object({
      date: 'localMoment',
      'request-id': 'guid',
      'client-request-id': 'guid',
    }),
  }),
});
