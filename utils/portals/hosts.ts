/**
 * Where the content script runs: the admin portals, under the names they have in every cloud, and
 * the cross-origin frames their blades render in. The one list behind the manifest and
 * `locate-host.ts`, which a test holds together.
 */
export const portalMatches: string[] = [
  // Microsoft Entra, Azure, Intune: one shell under many names.
  'https://entra.microsoft.com/*',
  'https://entra.microsoft.us/*',
  'https://entra.microsoft.cn/*',
  'https://entra.microsoftonline.cn/*',
  'https://portal.azure.com/*',
  'https://ms.portal.azure.com/*',
  'https://preview.portal.azure.com/*',
  'https://rc.portal.azure.com/*',
  'https://portal.azure.us/*',
  'https://portal.azure.cn/*',
  'https://intune.microsoft.com/*',
  'https://endpoint.microsoft.com/*',
  'https://intune.microsoft.us/*',
  'https://endpoint.microsoft.us/*',
  'https://intune.microsoftonline.cn/*',
  'https://*.reactblade.portal.azure.net/*',
  'https://*.reactblade-ms.portal.azure.net/*',
  'https://*.reactblade-rc.portal.azure.net/*',
  // Microsoft 365 and Exchange. The government's hosts serve everybody's apps besides.
  'https://admin.microsoft.com/*',
  'https://admin.cloud.microsoft/*',
  'https://portal.office365.us/adminportal/*',
  'https://portal.apps.mil/adminportal/*',
  'https://portal.partner.microsoftonline.cn/adminportal/*',
  'https://admin.exchange.microsoft.com/*',
  'https://admin.exchange.office365.us/*',
  // SharePoint's admin center is at <tenant>-admin.sharepoint.com, which no pattern can say: only
  // its folder keeps the script out of people's sites, and it leaves a site that has such a folder
  // at once (`isAdminHost`).
  'https://*.sharepoint.com/_layouts/15/online/*',
  'https://*.sharepoint.us/_layouts/15/online/*',
  'https://*.sharepoint-mil.us/_layouts/15/online/*',
  'https://*.sharepoint.cn/_layouts/15/online/*',
  'https://admin.teams.microsoft.com/*',
  'https://admin.gov.teams.microsoft.us/*',
  'https://admin.dod.teams.microsoft.us/*',
  // Defender and Purview.
  'https://security.microsoft.com/*',
  'https://mto.security.microsoft.com/*',
  'https://security.microsoft.us/*',
  'https://security.apps.mil/*',
  'https://security.microsoftonline.cn/*',
  'https://purview.microsoft.com/*',
  'https://purview.microsoft.us/*',
  'https://purview.microsoftonline.cn/*',
  'https://compliance.microsoft.com/*',
  'https://compliance.microsoft.us/*',
  // Power Platform and Fabric. Fabric's admin portal is opened from its other pages without a new
  // document, so the path cannot narrow it; of the other pages nothing is told (`locate-host.ts`).
  'https://admin.powerplatform.microsoft.com/*',
  'https://gcc.admin.powerplatform.microsoft.us/*',
  'https://high.admin.powerplatform.microsoft.us/*',
  'https://admin.appsplatform.us/*',
  'https://app.powerbi.com/*',
  'https://app.fabric.microsoft.com/*',
  'https://app.powerbigov.us/*',
  'https://app.high.powerbigov.us/*',
  'https://app.mil.powerbigov.us/*',
];

const sharePoint = /\.sharepoint(-mil)?\.(com|us|cn)$/;

/** Whether the script has anything to do on a host it runs on: not on a SharePoint site. */
export const isAdminHost = (host: string): boolean =>
  !sharePoint.test(host) || /^[^.]+-admin\./.test(host);
