/**
 * Calls whose refusal may say something about a role, by host and, where the host also serves the
 * portal itself, by the beginning of the path. Everything else a page calls is none of our business.
 */
const apis: Record<string, string[]> = {
  'graph.microsoft.com': ['/'],
  'graph.windows.net': ['/'],
  'main.iam.ad.ext.azure.com': ['/api/'],
  'main.b2cadmin.ext.azure.com': ['/api/'],
  'elm.iga.azure.com': ['/'],
  'api.accessreviews.identitygovernance.azure.com': ['/'],
  'api.azrbac.mspim.azure.com': ['/'],
  'management.azure.com': ['/'],
  'intune.microsoft.com': ['/api/'],
  'admin.microsoft.com': ['/admin/api/', '/fd/', '/_api/'],
  'admin.exchange.microsoft.com': ['/beta/'],
  '*-admin.sharepoint.com': ['/_api/'],
  'admin.teams.microsoft.com': ['/api/'],
  '*-admin.teams.microsoft.com': ['/'],
  'api.interfaces.records.teams.microsoft.com': ['/'],
  'security.microsoft.com': ['/apiproxy/'],
  'purview.microsoft.com': ['/apiproxy/', '/api/'],
  'api.bap.microsoft.com': ['/'],
  'api.admin.powerplatform.microsoft.com': ['/'],
  'config.office.com': ['/'],
};

/** The same API under another name, in this cloud or in another. */
const names: Record<string, string> = {
  'admin.cloud.microsoft': 'admin.microsoft.com',
  'portal.office365.us': 'admin.microsoft.com',
  'portal.apps.mil': 'admin.microsoft.com',
  'graph.microsoft.us': 'graph.microsoft.com',
  'dod-graph.microsoft.us': 'graph.microsoft.com',
  'microsoftgraph.chinacloudapi.cn': 'graph.microsoft.com',
  'management.usgovcloudapi.net': 'management.azure.com',
  'management.chinacloudapi.cn': 'management.azure.com',
  'intune.microsoft.us': 'intune.microsoft.com',
  'admin.exchange.office365.us': 'admin.exchange.microsoft.com',
  'admin.gov.teams.microsoft.us': 'admin.teams.microsoft.com',
  'admin.dod.teams.microsoft.us': 'admin.teams.microsoft.com',
  'security.microsoft.us': 'security.microsoft.com',
  'security.apps.mil': 'security.microsoft.com',
  'purview.microsoft.us': 'purview.microsoft.com',
  'compliance.microsoft.com': 'purview.microsoft.com',
};

/** The name our tables know an API's host by; any other host keeps its own. */
export function apiHostOf(host: string): string {
  if (Object.hasOwn(names, host)) return names[host] ?? host;
  return host
    .replace(/^[^.]+(-admin\.sharepoint)(-mil)?\.(com|us|cn)$/, '*$1.com')
    .replace(/^[^.]+(-admin\.teams\.microsoft)\.(com|us)$/, '*$1.com');
}

/** Whether a refused call to this address is worth telling the background about. */
export function isApiCall(host: string, path: string): boolean {
  const api = apiHostOf(host);
  const lower = path.toLowerCase();
  return Object.hasOwn(apis, api) && (apis[api] ?? []).some((start) => lower.startsWith(start));
}
