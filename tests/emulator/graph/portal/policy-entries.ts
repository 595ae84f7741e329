import { guidOf } from '../../tenants/ids';
import type { PortalEntry } from './portal-entry';

/** Policies and protection. */
export const policyEntries: PortalEntry[] = [
  {
    version: 'v1.0',
    path: '/identity/conditionalAccess/policies',
    scope: 'Policy.Read.All',
    readers: ['Conditional Access Administrator', 'Security Administrator', 'Security Reader'],
    refusal: 'privilege',
    data: ({ id }) =>
      [
        { displayName: 'Require MFA for administrators', state: 'enabled' },
        { displayName: 'Require a compliant device', state: 'enabledForReportingButNotEnforced' },
        { displayName: 'Block legacy authentication', state: 'enabled' },
      ].map(({ displayName, state }) => ({
        id: guidOf(id, displayName),
        displayName,
        state,
        createdDateTime: '2025-11-03T09:12:40Z',
        modifiedDateTime: null,
      })),
  },
  {
    version: 'v1.0',
    path: '/identity/conditionalAccess/namedLocations',
    scope: 'Policy.Read.All',
    readers: ['Conditional Access Administrator', 'Security Administrator', 'Security Reader'],
    refusal: 'privilege',
    data: ({ id }) => [
      { id: guidOf(id, 'office'), displayName: 'Head office', createdDateTime: null },
    ],
  },
  {
    version: 'beta',
    path: '/policies/authenticationMethodsPolicy',
    scope: 'Policy.Read.All',
    readers: [
      'Authentication Policy Administrator',
      'Authentication Administrator',
      'Privileged Authentication Administrator',
      'Security Reader',
      'Security Administrator',
    ],
    refusal: 'privilege',
    data: () => ({
      id: 'authenticationMethodsPolicy',
      displayName: 'Authentication Methods Policy',
      policyVersion: '1.5',
      authenticationMethodConfigurations: [
        method('fido2', 'Fido2', 'enabled'),
        method('microsoftAuthenticator', 'MicrosoftAuthenticator', 'enabled'),
        method('temporaryAccessPass', 'TemporaryAccessPass', 'disabled'),
        method('sms', 'Sms', 'disabled'),
      ],
    }),
  },
  {
    version: 'v1.0',
    path: '/identityProtection/riskyUsers',
    scope: 'IdentityRiskyUser.Read.All',
    readers: ['Security Reader', 'Security Operator', 'Security Administrator'],
    refusal: 'role',
    data: ({ users }) =>
      users.slice(0, 1).map(({ id, displayName, upn }) => ({
        id,
        userDisplayName: displayName,
        userPrincipalName: upn,
        riskLevel: 'low',
        riskState: 'atRisk',
      })),
  },
  {
    version: 'beta',
    path: '/deviceManagement/deviceCompliancePolicies',
    scope: 'DeviceManagementConfiguration.Read.All',
    readers: ['Intune Administrator'],
    refusal: 'privilege',
    data: ({ id }) => [
      { id: guidOf(id, 'compliance'), displayName: 'Windows devices', version: 3 },
    ],
  },
];

function method(type: string, id: string, state: 'enabled' | 'disabled') {
  return {
    '@odata.type': `#microsoft.graph.${type}AuthenticationMethodConfiguration`,
    id,
    state,
  };
}
