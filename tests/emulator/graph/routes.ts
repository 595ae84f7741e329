import { directoryAccess, groupNameScopes, policyAccess } from './access';
import { applicationRoutes } from './applications/routes';
import { directoryRoutes } from './directory/routes';
import { groupRoutes } from './groups/routes';
import { asksForGroupsById, getAdministrativeUnit, getGroup, groupsById } from './people/groups';
import { myDirectoryRoles } from './people/my-directory-roles';
import { getOrganization, listOrganization, organizationAccess } from './people/organization';
import { getMe, getUser } from './people/users';
import { getPolicy, getPolicyItself, listPolicies } from './policies/list-policies';
import { portalRoutes } from './portal-data';
import type { Route } from './route';
import { get, inBothVersions } from './route-of';

const groupNames = directoryAccess(...groupNameScopes);
const policies = '/policies/roleManagementPolicyAssignments';

/** Every route of the emulated Graph: v1.0, except for approvals and what portals read from beta. */
export const routes: Route[] = [
  ...directoryRoutes,
  ...groupRoutes,
  ...applicationRoutes,
  ...[
    get(policies, policyAccess, listPolicies),
    get(`${policies}/{id}`, policyAccess, getPolicy),
    get('/policies/roleManagementPolicies/{id}', policyAccess, getPolicyItself),
  ].flatMap(inBothVersions),
  get('/me', directoryAccess('User.Read', 'User.ReadBasic.All', 'User.Read.All'), getMe),
  get(
    '/me/transitiveMemberOf/microsoft.graph.directoryRole',
    directoryAccess('User.Read', 'Directory.Read.All', 'GroupMember.Read.All'),
    myDirectoryRoles,
  ),
  get('/organization', organizationAccess, listOrganization),
  get('/organization/{id}', organizationAccess, getOrganization),
  get('/users/{id}', directoryAccess('User.ReadBasic.All', 'User.Read.All'), getUser),
  get('/groups/{id}', groupNames, getGroup),
  { ...get('/groups', groupNames, groupsById), when: asksForGroupsById },
  get(
    '/directory/administrativeUnits/{id}',
    directoryAccess('AdministrativeUnit.Read.All', 'Directory.Read.All'),
    getAdministrativeUnit,
  ),
  ...portalRoutes,
];
