import { m365Calls } from './m365-calls';
import {
  applications,
  authenticationPolicy,
  conditionalAccess,
  governance,
  groups,
  logs,
  readSecurity,
  roleAdministration,
  users,
} from './needs';
import { type NeedText, need, oneOf } from './rule';

/** What a call to an API is after: host, beginning of the path without its version, need. */
export type CallRule = [host: string, path: string, need: NeedText];

const graph = 'graph.microsoft.com';
const iam = 'main.iam.ad.ext.azure.com';
const reports = need('Reports Reader', 'Global Reader');
const devices = need('Cloud Device Administrator', 'Intune Administrator');
const risk = readSecurity;

/** A page's refused calls, told by the API's path. Longer paths win. */
export const calls: CallRule[] = [
  [graph, '/auditlogs', logs.read],
  [graph, '/reports', reports],
  [graph, '/users', users.manage],
  [graph, '/directory/deleteditems', users.manage],
  [graph, '/groups', groups.manage],
  [graph, '/groupsettings', groups.manage],
  [graph, '/grouplifecyclepolicies', users.manage],
  [graph, '/devices', devices],
  [graph, '/directory/devicelocalcredentials', devices],
  [graph, '/informationprotection/bitlocker', devices],
  [graph, '/applications', applications.manage],
  [graph, '/serviceprincipals', applications.manage],
  [graph, '/identity/conditionalaccess', conditionalAccess.read],
  [graph, '/policies/conditionalaccesspolicies', conditionalAccess.read],
  [graph, '/policies/authenticationstrengthpolicies', conditionalAccess.read],
  [graph, '/policies/authenticationmethodspolicy', authenticationPolicy.read],
  [graph, '/policies/identitysecuritydefaultsenforcementpolicy', conditionalAccess.read],
  [graph, '/policies/crosstenantaccesspolicy', readSecurity],
  [graph, '/policies/rolemanagementpolicies', roleAdministration.manage],
  [graph, '/identityprotection', risk],
  [graph, '/identitygovernance/lifecycleworkflows', need('Lifecycle Workflows Administrator')],
  [graph, '/identitygovernance', governance.manage],
  [graph, '/rolemanagement/directory', oneOf('Security Reader', 'Privileged Role Administrator')],
  [graph, '/rolemanagement/entitlementmanagement', governance.manage],
  [graph, '/directory/recommendations', need('Reports Reader', 'Security Reader')],
  [graph, '/directory/customsecurityattribute', need('Attribute Definition Reader')],
  [graph, '/domains', need('Domain Name Administrator')],
  [graph, '/security', readSecurity],
  [graph, '/networkaccess', need('Global Secure Access Administrator')],
  [graph, '/devicemanagement', need('Intune Administrator')],
  [graph, '/deviceappmanagement', need('Intune Administrator')],
  [graph, '/admin/serviceannouncement', need('Message Center Reader')],
  [iam, '/api/policies', conditionalAccess.read],
  [iam, '/api/namednetworks', conditionalAccess.read],
  [iam, '/api/passwordreset', authenticationPolicy.manage],
  [iam, '/api/authenticationmethods', authenticationPolicy.read],
  [iam, '/api/multifactorauthentication', authenticationPolicy.manage],
  [iam, '/api/users', users.manage],
  [iam, '/api/groups', groups.manage],
  [iam, '/api/managedapplications', applications.manage],
  [iam, '/api/signinevents', logs.read],
  ['elm.iga.azure.com', '/', governance.manage],
  ['api.accessreviews.identitygovernance.azure.com', '/', governance.manage],
  ['api.azrbac.mspim.azure.com', '/', roleAdministration.manage],
  ...m365Calls,
];
