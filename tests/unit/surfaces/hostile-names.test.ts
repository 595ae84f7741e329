import { expect, it } from 'vitest';
import { roleName } from '../../../components/shared/names';
import { azureRows } from '../../../utils/surfaces/azure/rows';
import { decisionIn } from '../../../utils/surfaces/decision';
import { directoryRows } from '../../../utils/surfaces/graph/directory-rows';
import { groupsRows } from '../../../utils/surfaces/graph/groups-rows';
import { readPolicyRules } from '../../../utils/surfaces/policy';
import { ana } from '../support/records';

const override = '\u202eredaeR\u202c\u200b \u0007Security\u2066';
const plain = 'redaeR Security';
const huge = `${'very long '.repeat(1_000_000)}\u202e`;
const instance = { id: 'i', memberType: null, startDateTime: null, endDateTime: null };

/** What each reader makes of a name that a tenant gave. */
const readers: [string, (name: string) => (string | undefined)[]][] = [
  [
    'a directory role',
    (displayName) => {
      const roleDefinition = { displayName, templateId: null };
      const ids = { roleDefinitionId: 'r', directoryScopeId: '/', appScopeId: null };
      const row = { ...instance, ...ids, roleDefinition, roleEligibilityScheduleId: null };
      return [directoryRows.rows.toEligibilities([row], ana)[0]?.role.name];
    },
  ],
  [
    'a group',
    (displayName) => {
      const row = { groupId: 'g', accessId: 'member', group: { displayName } };
      return [groupsRows.rows.toEligibilities([{ ...instance, ...row }], ana)[0]?.scope.name];
    },
  ],
  [
    'an Azure role and its scope',
    (displayName) => {
      const named = { displayName, type: null };
      const [eligibility] = azureRows.toEligibilities(
        [
          {
            properties: {
              ...instance,
              scope: '/subscriptions/s',
              roleDefinitionId: '/r/1',
              expandedProperties: { scope: named, roleDefinition: named },
              roleEligibilityScheduleId: null,
              condition: null,
              conditionVersion: null,
            },
          },
        ],
        ana,
      );
      return [eligibility?.role.name, eligibility?.scope.name];
    },
  ],
  [
    'an approver, and a recipient of notifications',
    (name) => {
      const primaryApprovers = [{ userId: 'u', description: name }];
      const policy = readPolicyRules([
        { id: 'Enablement_EndUser_Assignment', enabledRules: [] },
        {
          id: 'Approval_EndUser_Assignment',
          setting: { isApprovalRequired: true, approvalStages: [{ primaryApprovers }] },
        },
        { id: 'Notification_Admin_EndUser_Assignment', notificationRecipients: [name] },
      ]);
      if (policy.kind !== 'known') throw new Error('These rules are known');
      return [policy.needs.approval?.approvers[0]?.name, policy.notifies[0]];
    },
  ],
  [
    'who denied a request',
    (displayName) => [
      decisionIn([{ reviewResult: 'Deny', justification: null, reviewedBy: { displayName } }])?.by,
    ],
  ],
];

it.each(readers)('%s has a plain name of limited length, whatever a tenant wrote', (_, namesIn) => {
  for (const name of namesIn(override)) expect(name).toBe(plain);
  for (const name of namesIn(huge)) expect(name?.length).toBe(256);
});

it.each(['\u202e\u200b', '\u0000'])(
  'a role whose name is invisible is called by its id',
  (name) => {
    const roleDefinition = { displayName: name, templateId: null };
    const ids = { roleDefinitionId: 'role-1', directoryScopeId: '/', appScopeId: null };
    const row = { ...instance, ...ids, roleDefinition, roleEligibilityScheduleId: null };
    expect(
      directoryRows.rows.toEligibilities([row], ana).map(({ role }) => roleName(role)),
    ).toEqual(['role-1']);
  },
);
