import { clouds } from '../../utils/auth/clouds';
import { armService } from './arm/service';
import { graphService } from './graph/service';
import type { Service } from './http-types';
import { portalHosts, portalService } from './portals/service';
import { signinService } from './signin/service';

type Route = { hosts: (string | RegExp)[]; service: Service };

/** The hosts of one kind in every cloud, each once. */
const hostsOf = (kind: 'arm' | 'graph' | 'login'): string[] => [
  ...new Set(Object.values(clouds).map((cloud) => new URL(cloud[kind]).host)),
];
/** Hosts that answer pages of other origins (CORS). */
export const corsHosts = [...hostsOf('graph'), ...hostsOf('arm')];

const routes: Route[] = [
  { hosts: hostsOf('login'), service: signinService },
  { hosts: hostsOf('graph'), service: graphService },
  { hosts: hostsOf('arm'), service: armService },
  { hosts: portalHosts, service: portalService },
];

/** The service that answers for a host, if any does. */
export function serviceFor(host: string): Service | undefined {
  const matches = (pattern: string | RegExp) =>
    typeof pattern === 'string' ? pattern === host : pattern.test(host);
  return routes.find(({ hosts }) => hosts.some(matches))?.service;
}

/** Every emulated host, those that a pattern matches left out. */
export const emulatedHosts: string[] = routes
  .flatMap(({ hosts }) => hosts)
  .filter((host) => typeof host === 'string');

/** Chromium's `--host-resolver-rules` that bring these hosts to a local port. */
export function hostRulesFor(hosts: string[], port: number): string {
  return hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(',');
}
