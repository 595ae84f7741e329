import { high, low, medium, need, oneOf, type PageRule } from '../rule';
import { applications, groups, logs, roleAdministration, users } from '../shared-needs';

const people = 'Microsoft_AAD_UsersAndTenants';
const list = `${people}/UserManagementMenuBlade`;
const user = `${people}/UserProfileMenuBlade`;
const iam = 'Microsoft_AAD_IAM';
const groupList = `${iam}/GroupsManagementMenuBlade`;
const group = `${iam}/GroupDetailsMenuBlade`;

const allUsers = [`${list}/AllUsers`, list];
const newUser = [`${iam}/UserCreateBlade/*`, `${people}/CreateUser/*`, `${people}/CreateUser`];
const invite = [`${people}/InviteUser/*`, `${people}/InviteUser`];
const profile = [`${user}/Overview`, user];
const userLogs = { read: need('Security Reader', ...logs.read.least, ...logs.read.also) };
const helpedUsers = {
  manage: {
    ...oneOf('User Administrator', 'Helpdesk Administrator', 'Password Administrator'),
  },
  create: need('User Administrator'),
};
const methods = {
  manage: need('Authentication Administrator', 'Privileged Authentication Administrator'),
};
const licences = { manage: need('License Administrator', 'User Administrator') };
const attributes = [`${user}/CustomSecurityAttributes`, `${user}/CustomAttributes`];
const securityAttributes = {
  read: need('Attribute Assignment Reader', 'Attribute Assignment Administrator'),
  manage: need('Attribute Assignment Administrator'),
};
const devices = { manage: need('Cloud Device Administrator', 'Intune Administrator') };
const reset = {
  manage: oneOf('Helpdesk Administrator', 'Password Administrator', 'User Administrator'),
};
const allGroups = [`${groupList}/AllGroups`, groupList];
// Security and Microsoft 365 groups need no more than managing them; what does is a dynamic or a
// role-assignable group.
const newGroup = [`${iam}/AddGroupBlade/*`, `${iam}/AddGroupBlade`];
const newGroups = {
  ...groups,
  create: oneOf('User Administrator', 'Privileged Role Administrator'),
};
const groupRoles = {
  ...roleAdministration,
  create: need('Privileged Role Administrator'),
};

/** Users and groups, which Entra, Azure and Intune show with the same blades. */
export const entraUsers: PageRule[] = [
  high('Users', allUsers, helpedUsers, 'task'),
  high('Deleted users', `${list}/DeletedUsers`, users, 'task'),
  high('New user', newUser, users, 'task'),
  high('Invite a guest', invite, { create: need('Guest Inviter', 'User Administrator') }, 'task'),
  high('User settings', `${list}/UserSettings`, roleAdministration, 'task'),
  medium('Bulk operations', `${list}/BulkOperations`, users, 'derived'),
  medium('Sign-in logs of users', `${list}/SignIns`, logs, 'derived'),
  medium('Audit logs of users', `${list}/Audit`, logs, 'derived'),
  high('User', profile, helpedUsers, 'task'),
  high('Assigned roles of a user', `${user}/AdministrativeRole`, roleAdministration, 'task'),
  high('Authentication methods of a user', `${user}/UserAuthMethods`, methods, 'task'),
  high('Sign-in logs of a user', `${user}/SignIns`, userLogs, 'howto'),
  medium('Security attributes of a user', attributes, securityAttributes, 'howto'),
  medium('Devices of a user', `${user}/Devices`, devices, 'task'),
  medium('Applications of a user', `${user}/Applications`, applications, 'task'),
  medium('Audit logs of a user', `${user}/Audit`, logs, 'task'),
  high('Licenses of a user', `${user}/Licenses`, licences, 'task'),
  high('Groups of a user', `${user}/Groups`, users, 'task'),
  low('User details', `${user}/*`, users, 'derived'),
  high('Groups', allGroups, newGroups, 'task'),
  high('Deleted groups', `${groupList}/DeletedGroups`, groups, 'task'),
  high('Group settings', `${groupList}/General`, groups, 'task'),
  high('Group expiration', `${groupList}/Lifecycle`, users, 'task'),
  high('Group naming policy', `${groupList}/NamingPolicy`, groups, 'task'),
  high('Group', [`${group}/Overview`, `${group}/Members`, `${group}/Owners`], groups, 'howto'),
  high('Roles of a group', `${group}/RolesAndAdministrators`, groupRoles, 'howto'),
  high('Licenses of a group', `${group}/Licenses`, licences, 'task'),
  medium('Naming and other settings of groups', `${groupList}/*`, groups, 'task'),
  medium('Dynamic membership rules', `${group}/DynamicGroupMembershipRules`, users, 'task'),
  medium('Applications of a group', `${group}/Applications`, applications, 'task'),
  medium('New group', newGroup, newGroups, 'task'),
  medium('Password reset of users', `${list}/PasswordReset`, reset, 'task'),
  medium('User management', `${list}/*`, users, 'task'),
  low('Users and tenants', `${people}/*`, users, 'derived'),
  medium('Group details', [`${group}/*`, group], groups, 'derived'),
];
