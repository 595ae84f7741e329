import type { CloudName } from '../../pim/account';
import { centers, type Portal, portals } from './centers';
import { hostPattern } from './host-pattern';

/** By host, or by host and first segment of the path where one center is within another. */
const known = new Map(
  portals.flatMap((portal) => {
    const { hosts, inside = [] } = centers[portal];
    return [...hosts, ...inside].map((host): [string, Portal] => [host, portal]);
  }),
);

/** The admin center at an address; undefined for every other address. */
export function portalAt({ hostname, pathname }: URL): Portal | undefined {
  const folder = pathname.toLowerCase().split('/').find(Boolean);
  return (
    known.get(`${hostname}/${folder}`) ?? known.get(hostname) ?? known.get(hostPattern(hostname))
  );
}

const community = new Set(Object.values(centers).flatMap(({ gcc = [] }) => gcc));

/**
 * The clouds whose accounts may be signed in at an admin center's host: everywhere the US government's
 * hosts end in `.us` or `.mil`, and China's in `.cn`.
 */
export function cloudsAt(host: string): CloudName[] {
  if (community.has(host)) return ['global', 'usgov'];
  if (host.endsWith('.cn')) return ['china'];
  return /\.(us|mil)$/.test(host) ? ['usgov', 'dod'] : ['global'];
}
