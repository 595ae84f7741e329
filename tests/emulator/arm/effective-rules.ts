import type { Row } from '../graph/odata/entity';
import { rulesOf } from '../graph/policies/rules';
import type { RolePolicy } from '../world';

/**
 * The rules of a policy as ARM writes them (contract §4.2): the same ids and settings as Graph's,
 * but with a `ruleType`, nulls in the target, `""` for no authentication context, and approvers by id
 * and type.
 */
export function effectiveRules(policy: RolePolicy): Row[] {
  return rulesOf(policy).map((rule) => {
    const { '@odata.type': type, id, target, ...own } = rule;
    const { caller, level } = target as Row;
    return {
      ...own,
      ...('claimValue' in own && { claimValue: own.claimValue ?? '' }),
      ...('notificationRecipients' in own && { notificationRecipients: recipients(own) }),
      ...('setting' in own && { setting: settingOf(own.setting as Row, policy) }),
      id,
      ruleType: String(type).replace(/^.*\.unified/, ''),
      target: {
        caller,
        operations: ['All'],
        level,
        targetObjects: null,
        inheritableSettings: null,
        enforcedSettings: null,
      },
    };
  });
}

function recipients({ notificationRecipients }: Row): unknown {
  const some = Array.isArray(notificationRecipients) && notificationRecipients.length > 0;
  return some ? notificationRecipients : null;
}

function settingOf(setting: Row, { approvers }: RolePolicy): Row {
  const [stage] = setting.approvalStages as Row[];
  return {
    ...setting,
    approvalStages: [
      {
        ...stage,
        primaryApprovers: (approvers ?? []).map(({ id, kind, description }) => ({
          id,
          description,
          isBackup: false,
          userType: kind === 'user' ? 'User' : 'Group',
        })),
        escalationApprovers: null,
      },
    ],
  };
}
