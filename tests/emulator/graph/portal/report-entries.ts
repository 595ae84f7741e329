import { guidOf } from '../../tenants/ids';
import type { User } from '../../world';
import { givenDateTime } from '../date-time';
import type { RoleName } from '../role-templates';
import type { PortalEntry } from './portal-entry';

const logReaders: RoleName[] = [
  'Reports Reader',
  'Security Reader',
  'Security Operator',
  'Security Administrator',
];

const applications = ['Microsoft Teams', 'Office 365 Exchange Online', 'Azure Portal'];

function signIn({ id, upn, displayName }: User, index: number, nowMs: number) {
  const failed = index % 4 === 3;
  return {
    id: guidOf('signIn', id, String(index)),
    createdDateTime: givenDateTime(Math.floor(nowMs / 1_000 - index * 1_140) * 1_000),
    userDisplayName: displayName,
    userPrincipalName: upn,
    userId: id,
    appDisplayName: applications[index % applications.length],
    ipAddress: `203.0.113.${10 + index}`,
    clientAppUsed: 'Browser',
    conditionalAccessStatus: failed ? 'failure' : 'success',
    isInteractive: true,
    status: { errorCode: failed ? 53003 : 0, failureReason: failed ? 'Blocked.' : 'Other.' },
  };
}

/** Logs and reports: refused by role, not by privilege (contract §7). */
export const reportEntries: PortalEntry[] = [
  {
    version: 'v1.0',
    path: '/auditLogs/signIns',
    scope: 'AuditLog.Read.All',
    readers: logReaders,
    refusal: 'role',
    data: ({ users }, nowMs) =>
      [...users, ...users].map((user, index) => signIn(user, index, nowMs)),
  },
  {
    version: 'v1.0',
    path: '/auditLogs/directoryAudits',
    scope: 'AuditLog.Read.All',
    readers: logReaders,
    refusal: 'role',
    data: ({ users }, nowMs) =>
      users.map(({ id, upn }, index) => ({
        id: `Directory_${guidOf('audit', id)}`,
        activityDateTime: givenDateTime(Math.floor(nowMs / 1_000 - index * 900) * 1_000),
        activityDisplayName: 'Update user',
        category: 'UserManagement',
        result: 'success',
        initiatedBy: { app: null, user: { id, userPrincipalName: upn } },
      })),
  },
  {
    version: 'v1.0',
    path: '/reports/authenticationMethods/userRegistrationDetails',
    scope: 'AuditLog.Read.All',
    readers: logReaders,
    refusal: 'role',
    data: ({ users }) =>
      users.map(({ id, upn, displayName }, index) => ({
        id,
        userDisplayName: displayName,
        userPrincipalName: upn,
        isMfaRegistered: index !== 1,
        isPasswordlessCapable: index % 2 === 0,
      })),
  },
  {
    version: 'v1.0',
    path: '/admin/serviceAnnouncement/healthOverviews',
    scope: 'ServiceHealth.Read.All',
    readers: ['Service Support Administrator', 'Exchange Administrator'],
    refusal: 'role',
    data: () =>
      ['Exchange Online', 'Microsoft Teams', 'SharePoint Online'].map((service) => ({
        id: service.replace(/\W/g, ''),
        service,
        status: 'serviceOperational',
      })),
  },
  {
    version: 'beta',
    path: '/directory/recommendations',
    scope: 'DirectoryRecommendations.Read.All',
    readers: [...logReaders, 'Authentication Policy Administrator'],
    refusal: 'privilege',
    data: ({ id }) => [
      {
        id: `${id}_Microsoft.Identity.IAM.Insights.TurnOffPerUserMFA`,
        displayName: 'Convert per-user MFA to Conditional Access MFA',
        priority: 'high',
        status: 'active',
      },
    ],
  },
];
