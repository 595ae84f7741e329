import type { CloudName } from '../../pim/account';
import type { Audience } from './center';
import { centers, type Portal, portals } from './centers';
import { hostPattern, hostsOf } from './host-pattern';

const cloudsFor: Record<Audience, CloudName[]> = {
  global: ['global'],
  gcc: ['global', 'usgov'],
  usgov: ['usgov', 'dod'],
  china: ['china'],
};

type KnownHost = { portal: Portal; audience?: Audience };

/** By host, or by host and first segment of the path where one center is within another. */
const known = new Map(
  portals.flatMap((portal) => [
    ...hostsOf(centers[portal]).map(({ host, audience }): [string, KnownHost] => [
      host,
      { portal, audience },
    ]),
    ...(centers[portal].inside ?? []).map((at): [string, KnownHost] => [at, { portal }]),
  ]),
);

const knownHost = (host: string): KnownHost | undefined =>
  known.get(host) ?? known.get(hostPattern(host));

/** The admin center at an address; undefined for every other address. */
export function portalAt({ hostname, pathname }: URL): Portal | undefined {
  const folder = pathname.toLowerCase().split('/').find(Boolean) ?? '';
  return (known.get(`${hostname}/${folder}`) ?? knownHost(hostname))?.portal;
}

/** The clouds whose accounts may be signed in at an admin center's host; none at any other host. */
export function cloudsAt(host: string): CloudName[] {
  const audience = knownHost(host)?.audience;
  return audience ? cloudsFor[audience] : [];
}
