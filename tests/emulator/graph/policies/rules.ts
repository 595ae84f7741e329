import type { RolePolicy } from '../../world';
import type { Row } from '../odata/entity';
import { approvalSetting } from './approval-setting';

type Caller = 'Admin' | 'EndUser';
type Level = 'Eligibility' | 'Assignment';

type Rule = Row & { target: Row };

function rule(type: string, id: string, caller: Caller, level: Level, own: Row): Rule {
  return {
    '@odata.type': `#microsoft.graph.unifiedRoleManagementPolicy${type}Rule`,
    id,
    ...own,
    target: {
      caller,
      operations: ['all'],
      level,
      inheritableSettings: [],
      enforcedSettings: [],
    },
  };
}

function expiration(caller: Caller, level: Level, required: boolean, maximum: string): Rule {
  const own = { isExpirationRequired: required, maximumDuration: maximum };
  return rule('Expiration', `Expiration_${caller}_${level}`, caller, level, own);
}

function enablement(caller: Caller, level: Level, enabledRules: string[]): Rule {
  return rule('Enablement', `Enablement_${caller}_${level}`, caller, level, { enabledRules });
}

/** The three notification rules of one caller and level; only administrators get extra addresses. */
function notifications(
  caller: Caller,
  level: Level,
  extra: string[],
  none: string[] | null,
): Rule[] {
  return ['Admin', 'Requestor', 'Approver'].map((recipientType) =>
    rule('Notification', `Notification_${recipientType}_${caller}_${level}`, caller, level, {
      notificationType: 'Email',
      recipientType,
      notificationLevel: 'All',
      isDefaultRecipientsEnabled: true,
      notificationRecipients: recipientType === 'Admin' && extra.length > 0 ? extra : none,
    }),
  );
}

function customExtension(stage: 'PreApproval' | 'PostApproval'): Rule {
  const id = `CustomExtension_${stage}_EndUser_Assignment`;
  return rule('CustomExtension', id, 'EndUser', 'Assignment', {
    customExtensionId: null,
    displayName: null,
    isEnabled: false,
    customAttributes: [],
  });
}

/**
 * All rules of one role's policy: the seventeen fixed ones, and, when the policy was saved in the
 * portal since 2026, two of a type that older clients do not know. Such policies also write absent
 * values differently: `""` for a claim value, null for recipients (contract §4.1).
 */
export function rulesOf(policy: RolePolicy): Rule[] {
  const saved = policy.customExtensionRules;
  const none = saved ? null : [];
  const context = policy.authenticationContext;
  return [
    expiration('Admin', 'Eligibility', false, 'P365D'),
    enablement('Admin', 'Eligibility', []),
    ...notifications('Admin', 'Eligibility', [], none),
    expiration('Admin', 'Assignment', false, 'P180D'),
    enablement('Admin', 'Assignment', ['Justification']),
    ...notifications('Admin', 'Assignment', [], none),
    expiration('EndUser', 'Assignment', true, policy.maximumDuration),
    enablement('EndUser', 'Assignment', policy.enabledRules),
    rule('Approval', 'Approval_EndUser_Assignment', 'EndUser', 'Assignment', {
      setting: approvalSetting(policy.approvers),
    }),
    rule(
      'AuthenticationContext',
      'AuthenticationContext_EndUser_Assignment',
      'EndUser',
      'Assignment',
      {
        isEnabled: context !== null,
        claimValue: context ?? (saved ? '' : null),
      },
    ),
    ...notifications('EndUser', 'Assignment', policy.notify, none),
    ...(saved ? [customExtension('PreApproval'), customExtension('PostApproval')] : []),
  ];
}
