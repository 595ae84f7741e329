/**
 * Calls whose refusal may say something about a role, by host and, where the host also serves the
 * portal itself, by the beginning of the path. Everything else a page calls is none of our business.
 */
const hosts: [host: string, path: string][] = [
  ['graph.microsoft.com', '/'],
  ['graph.windows.net', '/'],
  ['main.iam.ad.ext.azure.com', '/api/'],
  ['main.b2cadmin.ext.azure.com', '/api/'],
  ['elm.iga.azure.com', '/'],
  ['api.accessreviews.identitygovernance.azure.com', '/'],
  ['api.azrbac.mspim.azure.com', '/'],
  ['management.azure.com', '/'],
  ['intune.microsoft.com', '/api/'],
  ['admin.microsoft.com', '/admin/api/'],
  ['admin.microsoft.com', '/fd/'],
  ['admin.microsoft.com', '/_api/'],
  ['admin.cloud.microsoft', '/admin/api/'],
  ['admin.cloud.microsoft', '/fd/'],
  ['admin.cloud.microsoft', '/_api/'],
];

/** Whether a refused call to this address is worth telling the background about. */
export function isApiCall(host: string, path: string): boolean {
  const lower = path.toLowerCase();
  return hosts.some(([h, start]) => h === host && lower.startsWith(start));
}
