import type { Level } from '../../utils/portals/data/page-data';
import type { PageCase } from '../run/page-cases';

/** Page, then the least roles by level; several levels are separated by `; `, alternatives by ` | `. */
type Line = [path: string, roles: string];

const levels: Record<string, Level> = { r: 'read', m: 'manage', c: 'create' };

/** The cases of one page: `r Security Reader; m Security Operator`. */
function casesAt(url: string, roles: string): PageCase[] {
  return roles.split('; ').map((part) => ({
    url,
    level: levels[part.charAt(0)] ?? 'read',
    answers: part
      .slice(2)
      .split(' | ')
      .map((answer) => answer.split(' + ').sort()),
  }));
}

const casesUnder = (base: string, lines: Line[]): PageCase[] =>
  lines.flatMap(([path, roles]) => casesAt(base + path, roles));

const iam = 'view/Microsoft_AAD_IAM/';
const people = 'view/Microsoft_AAD_UsersAndTenants/';
const pim = 'view/Microsoft_Azure_PIMCommon/';
const gsa = 'view/Microsoft_Azure_Network_Access/';
const ca = 'view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade';

const entra = casesUnder('https://entra.microsoft.com/#', [
  [
    `${ca}/~/Policies`,
    'r Security Reader; m Conditional Access Administrator; c Conditional Access Administrator',
  ],
  [`${ca}/~/DeletedPolicies`, 'm Conditional Access Administrator'],
  [`${ca}/~/AuthenticationContext`, 'r Security Reader; m Conditional Access Administrator'],
  [`${iam}AuthenticationMethodsMenuBlade/~/PasswordProtection`, 'm Security Administrator'],
  [
    `${iam}AuthenticationMethodsMenuBlade/~/AdminAuthMethods`,
    'r Global Reader; m Authentication Policy Administrator',
  ],
  [`${iam}PasswordResetMenuBlade/~/Notifications`, 'm Authentication Policy Administrator'],
  [
    `${iam}MultifactorAuthenticationMenuBlade/~/OneTimeBypass`,
    'm Authentication Policy Administrator; r Global Reader',
  ],
  [`${iam}GroupsManagementMenuBlade/~/NamingPolicy`, 'm Groups Administrator'],
  [`${iam}LicensesMenuBlade/~/Products`, 'm License Administrator; c Billing Administrator'],
  [`${iam}AuditLogList.ReactView`, 'r Reports Reader'],
  [`${iam}IdentityProtectionMenuBlade/~/RiskDetections`, 'r Security Reader; m Security Operator'],
  [
    `${iam}CompanyRelationshipsMenuBlade/~/IdentityProviders`,
    'r Global Reader; m External Identity Provider Administrator',
  ],
  [
    `${iam}CompanyRelationshipsMenuBlade/~/UserFlows`,
    'r Global Reader; m External ID User Flow Administrator',
  ],
  [`${iam}CustomAttributesCatalog.ReactView`, 'r Attribute Definition Reader'],
  [`${iam}ManagedAppMenuBlade/~/SignOn/objectId/x`, 'm Cloud Application Administrator'],
  [
    `${iam}ManagedAppMenuBlade/~/CustomSecurityAttributes/objectId/x`,
    'r Attribute Assignment Reader; m Attribute Assignment Administrator',
  ],
  [
    `${iam}ConsentPoliciesMenuBlade/~/UserSettings`,
    'm Privileged Role Administrator; r Global Reader',
  ],
  [
    `${iam}RecommendationDetails.ReactView/recommendationId/x`,
    'r Reports Reader; m Authentication Policy Administrator',
  ],
  [`${iam}AdminUnitListBlade`, 'm Privileged Role Administrator'],
  [`${people}UserManagementMenuBlade/~/DeletedUsers`, 'm User Administrator'],
  [`${people}InviteUser.ReactView`, 'c Guest Inviter'],
  [`${people}CreateUser.ReactView`, 'c User Administrator; m User Administrator'],
  [`${people}UserProfileMenuBlade/~/Licenses/userId/x`, 'm License Administrator'],
  [`${people}UserProfileMenuBlade/~/UserAuthMethods/userId/x`, 'm Authentication Administrator'],
  [
    `${people}UserProfileMenuBlade/~/CustomSecurityAttributes/userId/x`,
    'r Attribute Assignment Reader',
  ],
  ['view/Microsoft_AAD_Devices/DevicesMenuBlade/~/BitLockerKeys', 'r Cloud Device Administrator'],
  ['view/Microsoft_AAD_Devices/DevicesMenuBlade/~/DeviceSettings', 'm Cloud Device Administrator'],
  [
    'view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    'c Application Developer; m Cloud Application Administrator',
  ],
  [
    'view/Microsoft_AAD_Connect_Provisioning/CloudSyncMenuBlade/~/CloudSyncConfigurations',
    'r Global Reader; m Hybrid Identity Administrator',
  ],
  [
    'view/Microsoft_AAD_ERM/DashboardBlade/~/AccessPackages',
    'm Identity Governance Administrator; c Identity Governance Administrator',
  ],
  [
    'view/Microsoft_AAD_LifecycleManagement/CommonMenuBlade/~/workflows',
    'm Lifecycle Workflows Administrator; r Global Reader',
  ],
  [`${pim}ResourceMenuBlade/~/ResourceAudit`, 'r Security Reader'],
  [
    `${pim}UserRolesViewModelMenuBlade/~/settings`,
    'r Security Reader; m Privileged Role Administrator',
  ],
  [`${gsa}TrafficLogs.ReactView`, 'r Global Secure Access Log Reader'],
  [`${gsa}Branches.ReactView`, 'm Global Secure Access Administrator'],
]);

const azure = casesUnder('https://portal.azure.com/#', [
  [
    'browse/Microsoft.Compute%2FvirtualMachines',
    'r azure:Reader; m azure:Virtual Machine Contributor; c azure:Virtual Machine Contributor',
  ],
  ['browse/Microsoft.Storage%2FstorageAccounts', 'm azure:Storage Account Contributor'],
  ['browse/Microsoft.Network%2FnatGateways', 'm azure:Network Contributor'],
  ['browse/Microsoft.Nobody%2FknowsThis', 'r azure:Reader; m azure:Contributor'],
  [
    '@contoso.com/resource/subscriptions/s1/resourceGroups/web/providers/Microsoft.Web/sites/shop/configuration',
    'r azure:Reader; m azure:Website Contributor',
  ],
  ['resource/subscriptions/s1/users', 'm azure:Role Based Access Control Administrator'],
  [
    'view/Microsoft_Azure_Policy/PolicyMenuBlade/~/Definitions',
    'r azure:Reader; m azure:Resource Policy Contributor',
  ],
  [
    'view/Microsoft_Azure_ManagementGroups/ManagementGroupBrowseBlade',
    'r azure:Management Group Reader; m azure:Management Group Contributor',
  ],
  [
    'view/Microsoft_Azure_CostManagement/Menu/~/costanalysis',
    'r azure:Cost Management Reader; m azure:Cost Management Contributor',
  ],
  [
    'view/Microsoft_Azure_Security/SecurityMenuBlade/~/Recommendations',
    'r azure:Security Reader; m azure:Security Admin',
  ],
  [
    'view/Microsoft_Azure_Monitoring/AzureMonitoringBrowseBlade/~/alertsV2',
    'r azure:Monitoring Reader; m azure:Monitoring Contributor',
  ],
  [
    'view/Microsoft_Azure_Security_Insights/MainMenuBlade/~/Incidents',
    'r azure:Microsoft Sentinel Reader',
  ],
  ['view/Microsoft_Azure_Capacity/QuotaMenuBlade/~/overview', 'm azure:Quota Request Operator'],
  [
    'view/Microsoft_Azure_WVD/WvdManagerMenuBlade/~/hostpools',
    'm azure:Desktop Virtualization Contributor',
  ],
  ['view/Universal_Print/MainMenuBlade/~/Printers', 'm Printer Administrator'],
  ['create/Microsoft.Support', 'c Service Support Administrator'],
]);

const intuneSettings = 'view/Microsoft_Intune_DeviceSettings/';
const intune = casesUnder('https://intune.microsoft.com/#', [
  [
    `${intuneSettings}DevicesMenu/~/compliance`,
    'm intune:Policy and Profile Manager; r intune:Read Only Operator',
  ],
  [`${intuneSettings}DevicesWindowsMenu/~/configuration`, 'm intune:Policy and Profile Manager'],
  [`${intuneSettings}DevicesMenu/~/windows10UpdateRings`, 'm intune:Policy and Profile Manager'],
  [`${intuneSettings}AppsMenu/~/protection`, 'm intune:Application Manager'],
  [
    `${intuneSettings}AppsMenu/~/allApps`,
    'm intune:Application Manager; c intune:Application Manager',
  ],
  [`${intuneSettings}RolesLandingMenuBlade/~/roles`, 'm intune:Intune Role Administrator'],
  [`${intuneSettings}TenantAdminMenu/~/companyPortalBranding`, 'm Intune Administrator'],
  [`${intuneSettings}SupportMenu/~/troubleshooting`, 'r intune:Help Desk Operator'],
  [
    'view/Microsoft_Intune_Workflows/SecurityManagementMenu/~/antivirus',
    'm intune:Endpoint Security Manager',
  ],
  [
    'view/Microsoft_Intune_Workflows/SecurityManagementMenu/~/epm',
    'm intune:Endpoint Privilege Manager',
  ],
  [
    'view/Microsoft_Intune_Enrollment/AutopilotDevices.ReactView',
    'm intune:Policy and Profile Manager',
  ],
  ['view/Microsoft_Azure_CloudPC/CloudPCMenu/~/overview', 'm Windows 365 Administrator'],
]);

const org = 'Settings/Services/:/Settings/L1/';
const privacy = 'Settings/SecurityPrivacy/:/Settings/L1/';
const m365 = casesUnder('https://admin.cloud.microsoft/?#/', [
  ['users', 'r Global Reader; c User Administrator'],
  ['guestusers', 'c Guest Inviter'],
  ['deletedusers', 'm User Administrator'],
  ['contacts', 'm Exchange Recipient Administrator'],
  ['groups', 'r Global Reader; m Groups Administrator; c Groups Administrator'],
  ['SharedMailbox', 'm Exchange Administrator'],
  ['ResourceMailbox', 'm Places Administrator | Exchange Administrator'],
  ['rbac/directory', 'm Privileged Role Administrator'],
  ['windows365', 'm Windows 365 Administrator'],
  ['subscriptions', 'm Billing Administrator; r Billing Administrator | Global Reader'],
  ['catalog', 'c Billing Administrator'],
  ['billoverview', 'm Billing Administrator'],
  ['paymentmethods', 'm Billing Administrator'],
  ['support/requests', 'c Service Support Administrator'],
  ['servicehealth', 'r Service Support Administrator'],
  ['networkperformance', 'r Network Administrator'],
  ['adoptionscore', 'r User Experience Success Manager'],
  ['Domains', 'm Domain Name Administrator'],
  [`${org}Calendar`, 'm Exchange Administrator'],
  [`${org}SkypeTeams`, 'm Teams Administrator'],
  [`${org}SoftwareDownload`, 'm Office Apps Administrator'],
  [`${org}Yammer`, 'm Yammer Administrator'],
  [`${org}UserConsent`, 'm Privileged Role Administrator'],
  [`${org}SelfServicePurchase`, 'm Billing Administrator'],
  [`${privacy}IdleSessionTimeout`, 'm Security Administrator'],
  [`${privacy}Pronouns`, 'm People Administrator'],
  [`${privacy}CustomerLockbox`, 'm Customer LockBox Access Approver'],
  ['Settings/IntegratedApps', 'm Office Apps Administrator'],
  ['MicrosoftSearch', 'm Search Administrator'],
  ['copilot', 'r AI Reader; m AI Administrator'],
  ['agents/all', 'r AI Reader; m AI Administrator'],
  ['Edge/SiteLists', 'm Edge Administrator'],
  ['dirsyncmanagement', 'm Hybrid Identity Administrator'],
  ['backup', 'm Microsoft 365 Backup Administrator'],
]);

const exchange = casesUnder('https://admin.exchange.microsoft.com/#/', [
  ['mailboxes', 'r Global Reader; m Exchange Recipient Administrator'],
  ['contacts', 'm Exchange Recipient Administrator'],
  ['migration', 'm Exchange Recipient Administrator'],
  ['connectors', 'r Global Reader; m Exchange Administrator; c Exchange Administrator'],
  ['acceptedDomains', 'm Exchange Administrator'],
  ['publicFolders', 'm Exchange Administrator'],
  ['adminRoles', 'm Exchange Administrator'],
  ['messagetrace', 'r Exchange Administrator'],
]);

const sharePoint = casesUnder(
  'https://fabrikam-admin.sharepoint.com/_layouts/15/online/AdminHome.aspx#/',
  [
    ['home', 'm SharePoint Administrator'],
    ['siteManagement', 'r Global Reader; m SharePoint Administrator; c SharePoint Administrator'],
    ['sharing', 'm SharePoint Administrator'],
    ['termStoreAdminCenter', 'm SharePoint Administrator'],
    ['reports', 'r Reports Reader'],
    ['migrationCenter', 'm Microsoft 365 Migration Administrator'],
    ['containers', 'm SharePoint Embedded Administrator'],
  ],
);

const teams = casesUnder('https://admin.teams.microsoft.com/', [
  ['teams/manage', 'r Teams Reader; m Teams Administrator; c Teams Administrator'],
  ['policies/meetings', 'm Teams Communications Administrator'],
  ['meetings/bridges', 'm Teams Communications Administrator'],
  ['policies/messaging', 'm Teams Administrator'],
  ['call-queues', 'm Teams Communications Administrator'],
  ['locations', 'm Teams Communications Administrator'],
  ['devices/ip-phones', 'm Teams Devices Administrator'],
  ['policies/app-permission', 'm Teams Administrator'],
  ['company-wide-settings/external-communications', 'm Teams External Collaboration Administrator'],
  ['analytics/reports', 'r Reports Reader'],
  ['analytics/call-quality', 'r Teams Communications Support Specialist'],
]);

const defender = casesUnder('https://security.microsoft.com/', [
  ['homepage', 'r Security Reader'],
  ['incident2/7/overview?tid=1', 'r Security Reader; m Security Operator'],
  ['alerts/abc', 'm Security Operator'],
  ['v2/advanced-hunting', 'r Security Reader'],
  ['machines', 'r Security Reader; m Security Operator'],
  ['antiphishing', 'r Security Reader; m Security Administrator; c Security Administrator'],
  ['safelinksv2', 'm Security Administrator'],
  ['quarantinePolicies', 'm Security Administrator'],
  [
    'attacksimulator?viewid=simulations',
    'm Attack Simulation Administrator; c Attack Simulation Administrator',
  ],
  ['cloudapps/policies/management', 'm Cloud App Security Administrator'],
  ['securitysettings/endpoints/machine_groups', 'm Security Administrator'],
  ['sentinel/analytics', 'm azure:Microsoft Sentinel Contributor'],
  ['exposure-initiatives', 'r Security Reader'],
  ['aadpermissions', 'm Privileged Role Administrator'],
]);

const purview = casesUnder('https://purview.microsoft.com/', [
  [
    'datalossprevention/policies',
    'm Compliance Data Administrator; c Compliance Data Administrator',
  ],
  ['informationprotection/labels', 'm Compliance Data Administrator; r Global Reader'],
  ['datalifecyclemanagement/policies', 'm Compliance Data Administrator'],
  ['ediscovery/advancedediscovery', 'm purview:eDiscovery Manager; c purview:eDiscovery Manager'],
  ['audit/auditsearch', 'r purview:Audit Reader'],
  ['insiderriskmgmt/policies', 'm purview:Insider Risk Management Admins'],
  ['communicationcompliance/policies', 'm purview:Communication Compliance Admins'],
  [
    'informationprotection/dataclassification/contentexplorer',
    'r purview:Content Explorer List Viewer',
  ],
  ['compliancemanager', 'r Global Reader'],
]);

const others = [
  ...casesUnder('https://admin.powerplatform.microsoft.com/', [
    ['manage/environments', 'm Power Platform Administrator; c Power Platform Administrator'],
    ['policies/data', 'm Power Platform Administrator'],
    ['billing/licenses', 'r Power Platform Administrator'],
    ['tenantsettings', 'm Power Platform Administrator'],
  ]),
  ...casesUnder('https://app.fabric.microsoft.com/admin-portal/', [
    ['tenantSettings?experience=power-bi', 'm Fabric Administrator; r Fabric Administrator'],
    ['capacities', 'm Fabric Administrator'],
    ['embedCodes', 'm Fabric Administrator'],
    ['auditLogs', 'r purview:Audit Reader'],
  ]),
];

/** Pages that must give the same result in another cloud, shell or form of address. */
const sameElsewhere = [
  ...casesUnder('', [
    [
      `https://portal.azure.us/#blade/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/Policies`,
      'm Conditional Access Administrator',
    ],
    [
      `https://intune.microsoft.us/#${intuneSettings}DevicesMenu/%7E/compliance`,
      'm intune:Policy and Profile Manager',
    ],
    [
      'https://entra.microsoft.us/?feature.x=true#view/Microsoft_AAD_IAM/SignInLogsList.ReactView',
      'r Reports Reader',
    ],
    ['https://security.microsoft.us/incidents', 'm Security Operator'],
    ['https://purview.microsoft.us/supervisoryreview', 'm purview:Communication Compliance Admins'],
    ['https://compliance.microsoft.com/datalossprevention', 'm Compliance Data Administrator'],
    [
      'https://admin.gov.teams.microsoft.us/policies/meetings',
      'm Teams Communications Administrator',
    ],
    ['https://gcc.admin.powerplatform.microsoft.us/environments', 'm Power Platform Administrator'],
    ['https://app.powerbigov.us/admin-portal/tenantSettings', 'm Fabric Administrator'],
    [
      'https://fabrikam-admin.sharepoint.us/_layouts/15/online/AdminHome.aspx#/siteManagement',
      'm SharePoint Administrator',
    ],
    ['https://admin.cloud.microsoft/exchange#/mailboxes', 'm Exchange Recipient Administrator'],
    [
      'https://admin.microsoft.com/Adminportal/Home?source=applauncher#/Rbac/directory',
      'm Privileged Role Administrator',
    ],
  ]),
];

/** A selection of pages, with the least role that Microsoft's documentation names for each level. */
export const ownCases: PageCase[] = [
  ...entra,
  ...azure,
  ...intune,
  ...m365,
  ...exchange,
  ...sharePoint,
  ...teams,
  ...defender,
  ...purview,
  ...others,
  ...sameElsewhere,
];
