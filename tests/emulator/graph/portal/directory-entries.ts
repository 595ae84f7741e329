import { domainsOf } from '../../domains';
import { guidOf } from '../../tenants/ids';
import { groupRow } from '../people/groups';
import { userRow } from '../people/user-row';
import type { PortalEntry } from './portal-entry';

/**
 * Users, groups, devices, applications. The tenant keeps ordinary members from reading the
 * directory, as tenants may, so that these pages need a role.
 */
export const directoryEntries: PortalEntry[] = [
  {
    version: 'v1.0',
    path: '/users',
    scope: 'User.Read.All',
    readers: [
      'User Administrator',
      'Helpdesk Administrator',
      'Password Administrator',
      'Authentication Administrator',
      'Privileged Authentication Administrator',
      'License Administrator',
      'Groups Administrator',
    ],
    refusal: 'privilege',
    data: ({ users }) => users.map(userRow),
  },
  {
    version: 'v1.0',
    path: '/groups',
    scope: 'Group.Read.All',
    readers: [
      'Groups Administrator',
      'User Administrator',
      'Exchange Administrator',
      'Identity Governance Administrator',
    ],
    refusal: 'privilege',
    data: (tenant) => tenant.groups.map((group) => groupRow(tenant, group)),
  },
  {
    version: 'v1.0',
    path: '/devices',
    scope: 'Device.Read.All',
    readers: ['Cloud Device Administrator', 'Intune Administrator'],
    refusal: 'privilege',
    data: ({ users }) =>
      users.map(({ upn }) => ({
        id: guidOf('device', upn),
        displayName: `LAPTOP-${guidOf(upn).slice(0, 6).toUpperCase()}`,
        operatingSystem: 'Windows',
        isCompliant: true,
        accountEnabled: true,
      })),
  },
  {
    version: 'v1.0',
    path: '/domains',
    scope: 'Domain.Read.All',
    readers: ['Domain Name Administrator'],
    refusal: 'privilege',
    data: (tenant) =>
      domainsOf(tenant).map((id) => ({ id, authenticationType: 'Managed', isVerified: true })),
  },
  {
    version: 'v1.0',
    path: '/subscribedSkus',
    scope: 'LicenseAssignment.Read.All',
    readers: ['License Administrator', 'User Administrator'],
    refusal: 'privilege',
    data: ({ id }) => [
      { id: `${id}_06ebc4ee`, skuPartNumber: 'SPE_E5', consumedUnits: 231 },
      { id: `${id}_84a661c4`, skuPartNumber: 'AAD_PREMIUM_P2', consumedUnits: 198 },
    ],
  },
];
