import { m365Calls } from '../m365/calls';
import { portalCalls } from '../portal-calls';
import { type NeedText, need, oneOf } from '../rule';
import {
  applications,
  authenticationPolicy,
  conditionalAccess,
  governance,
  groups,
  hybridIdentity,
  logs,
  readSecurity,
  roleAdministration,
  users,
} from '../shared-needs';

/** What a call to an API is after: host, beginning of the path without its version, need. */
export type CallRule = [host: string, path: string, need: NeedText];

const graph = 'graph.microsoft.com';
const iam = 'main.iam.ad.ext.azure.com';
const b2c = 'main.b2cadmin.ext.azure.com';
const oldGraph = 'graph.windows.net';
const devicesRead = need('intune:Read Only Operator', 'Intune Administrator', 'Global Reader');
const profiles = need('intune:Policy and Profile Manager', 'Intune Administrator');
const endpointSecurity = need('intune:Endpoint Security Manager', 'Intune Administrator');
const intuneRoles = need('intune:Intune Role Administrator', 'Intune Administrator');
const apps = need('intune:Application Manager', 'Intune Administrator');
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
  [graph, '/devicemanagement/manageddevices', devicesRead],
  [graph, '/devicemanagement/deviceconfigurations', profiles],
  [graph, '/devicemanagement/configurationpolicies', profiles],
  [graph, '/devicemanagement/devicecompliancepolicies', profiles],
  [graph, '/devicemanagement/devicehealthscripts', profiles],
  [graph, '/devicemanagement/intents', endpointSecurity],
  [graph, '/devicemanagement/roledefinitions', intuneRoles],
  [graph, '/devicemanagement/rolescopetags', intuneRoles],
  [graph, '/devicemanagement/virtualendpoint', need('Windows 365 Administrator')],
  [graph, '/deviceappmanagement/mobileapps', apps],
  [graph, '/deviceappmanagement/managedapppolicies', apps],
  [graph, '/admin/serviceannouncement', need('Message Center Reader')],
  [graph, '/admin/edge', need('Edge Administrator')],
  [graph, '/admin/people', need('People Administrator')],
  [graph, '/admin/sharepoint', need('SharePoint Administrator')],
  [graph, '/admin/windows/updates', need('Windows Update Deployment Administrator')],
  [graph, '/agentregistry', need('Agent Registry Administrator')],
  [graph, '/agreements', conditionalAccess.read],
  [graph, '/compliance/ediscovery', need('purview:eDiscovery Manager')],
  [graph, '/directory/administrativeunits', roleAdministration.manage],
  [graph, '/directory/attributesets', need('Attribute Definition Reader')],
  [graph, '/directory/onpremisessynchronization', hybridIdentity.read],
  [graph, '/external/connections', need('Search Administrator')],
  [graph, '/identity/b2xuserflows', need('External ID User Flow Administrator')],
  [graph, '/identity/apiconnectors', need('External ID User Flow Administrator')],
  [graph, '/identity/identityproviders', need('External Identity Provider Administrator')],
  [graph, '/identity/userflowattributes', need('External ID User Flow Attribute Administrator')],
  [
    graph,
    '/identity/customauthenticationextensions',
    need('Authentication Extensibility Administrator'),
  ],
  [graph, '/onpremisespublishingprofiles', need('Application Administrator')],
  [graph, '/organization/{id}/branding', need('Organizational Branding Administrator')],
  [graph, '/policies/adminconsentrequestpolicy', need('Global Reader')],
  [graph, '/policies/authorizationpolicy', roleAdministration.manage],
  [graph, '/policies/permissiongrantpolicies', roleAdministration.manage],
  [graph, '/print', need('Printer Technician', 'Printer Administrator')],
  [graph, '/privilegedaccess', need('Security Reader', 'Privileged Role Administrator')],
  [graph, '/solutions/backuprestore', need('Microsoft 365 Backup Administrator')],
  [graph, '/teamwork', need('Teams Reader', 'Teams Administrator')],
  [graph, '/verifiablecredentials', need('Authentication Policy Administrator')],
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
  [b2c, '/api/userjourneys', need('External ID User Flow Administrator')],
  [b2c, '/api/idp', need('External Identity Provider Administrator')],
  [b2c, '/api/userattribute', need('External ID User Flow Attribute Administrator')],
  [b2c, '/api/trustframework', need('B2C IEF Policy Administrator')],
  // The older directory API names the tenant before the object.
  ...['{id}', 'myorganization'].flatMap((tenant): CallRule[] => [
    [oldGraph, `/${tenant}/users`, users.manage],
    [oldGraph, `/${tenant}/groups`, groups.manage],
    [oldGraph, `/${tenant}/applications`, applications.manage],
    [oldGraph, `/${tenant}/serviceprincipals`, applications.manage],
    [oldGraph, `/${tenant}/policies`, conditionalAccess.read],
  ]),
  ...m365Calls,
  ...portalCalls,
];
