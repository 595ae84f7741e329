import { centers } from './centers';

/*
 * What the content script knows of the admin centers. It runs in every page of theirs, so the build
 * puts the values themselves in the place of this module there (`utils/portals/build/fold-page-hosts.ts`).
 */

type PageApi = [hosts: string[], paths?: string[]];

const all = Object.values(centers);

/** The APIs whose refused calls are worth telling of: their hosts, and where their paths begin. */
export const apis: PageApi[] = all.flatMap((center) =>
  (center.apis ?? []).map(
    ({ hosts = center.hosts, paths }): PageApi => (paths ? [hosts, paths] : [hosts]),
  ),
);

/** Hosts that begin with a tenant's name: the manifest can only name all hosts of their domain. */
export const tenantHosts: string[] = all.flatMap(({ hosts }) =>
  hosts.filter((host) => host.startsWith('*')),
);
