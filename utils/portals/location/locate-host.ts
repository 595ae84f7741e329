import type { CloudName } from '../../pim/account';
import type { Portal } from './location';

/** `shell`: the Azure shell's `#view/…`; `hash`: routes after `#/`; `path`: plain paths. */
type Grammar = 'shell' | 'hash' | 'path';
export type KnownHost = { portal: Portal; grammar: Grammar };

const table: [portal: Portal, grammar: Grammar, hosts: string][] = [
  [
    'entra',
    'shell',
    'entra.microsoft.com entra.microsoft.us entra.microsoft.cn entra.microsoftonline.cn',
  ],
  [
    'azure',
    'shell',
    'portal.azure.com ms.portal.azure.com preview.portal.azure.com rc.portal.azure.com portal.azure.us portal.azure.cn',
  ],
  [
    'intune',
    'shell',
    'intune.microsoft.com endpoint.microsoft.com intune.microsoft.us endpoint.microsoft.us intune.microsoftonline.cn',
  ],
  [
    'm365',
    'hash',
    'admin.microsoft.com admin.cloud.microsoft portal.office365.us portal.apps.mil portal.partner.microsoftonline.cn',
  ],
  ['exchange', 'hash', 'admin.exchange.microsoft.com admin.exchange.office365.us'],
  [
    'teams',
    'path',
    'admin.teams.microsoft.com admin.gov.teams.microsoft.us admin.dod.teams.microsoft.us',
  ],
  [
    'defender',
    'path',
    'security.microsoft.com mto.security.microsoft.com security.microsoft.us security.apps.mil security.microsoftonline.cn',
  ],
  [
    'purview',
    'path',
    'purview.microsoft.com purview.microsoft.us purview.microsoftonline.cn compliance.microsoft.com compliance.microsoft.us',
  ],
  [
    'powerplatform',
    'path',
    'admin.powerplatform.microsoft.com gcc.admin.powerplatform.microsoft.us high.admin.powerplatform.microsoft.us admin.appsplatform.us',
  ],
  [
    'fabric',
    'path',
    'app.powerbi.com app.fabric.microsoft.com app.powerbigov.us app.high.powerbigov.us app.mil.powerbigov.us',
  ],
];

const known = new Map(
  table.flatMap(([portal, grammar, hosts]) =>
    hosts.split(' ').map((host): [string, KnownHost] => [host, { portal, grammar }]),
  ),
);

const sharePoint = /^([^.]+)-admin\.sharepoint(-mil)?\.(com|us|cn)$/;

/** The portal at a host and how its URLs are read; undefined for every other host. */
export function knownHost(host: string): KnownHost | undefined {
  return (
    known.get(host) ??
    (sharePoint.test(host) ? { portal: 'sharepoint', grammar: 'hash' } : undefined)
  );
}

/** Government community hosts whose people are in the worldwide cloud. */
const community = new Set(['gcc.admin.powerplatform.microsoft.us', 'app.powerbigov.us']);

/** The clouds whose accounts may be signed in at a portal's host. */
export function cloudsAt(host: string): CloudName[] {
  if (community.has(host)) return ['global', 'usgov'];
  if (host.endsWith('.cn')) return ['china'];
  return /\.(us|mil)$/.test(host) ? ['usgov', 'dod'] : ['global'];
}

/** The tenant's first domain, which SharePoint's host begins with. */
export function tenantOfHost(host: string): string | null {
  const [, name, military, end] = sharePoint.exec(host) ?? [];
  if (!name) return null;
  const ending =
    end === 'us' || military
      ? 'onmicrosoft.us'
      : end === 'cn'
        ? 'partner.onmschina.cn'
        : 'onmicrosoft.com';
  return `${name}.${ending}`;
}
