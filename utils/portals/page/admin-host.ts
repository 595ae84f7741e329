import { hostPattern } from '../centers/host-pattern';
import { tenantHosts } from '../centers/page-hosts';

/** Whether the script has anything to do on a host it runs on: not on somebody's SharePoint site. */
export const isAdminHost = (host: string): boolean =>
  tenantHosts.includes(hostPattern(host)) ||
  !tenantHosts.some((pattern) => host.endsWith(pattern.slice(pattern.indexOf('.'))));
