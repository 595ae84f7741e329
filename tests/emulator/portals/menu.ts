import { azurePages } from './azure-pages';
import { centers } from './centers';
import { entraPages } from './entra-pages';
import { intunePages } from './intune-pages';
import { m365Pages } from './m365-pages';
import type { MenuEntry } from './page';

/** An emulated admin center: its name, colours and pages. */
export type Portal = {
  /** `shell`: blades in frames of another origin; `center`: pages in the document. */
  kind: 'shell' | 'center';
  name: string;
  /** CSS class of the header. */
  theme: string;
  pages: MenuEntry[];
  routing: 'hash' | 'path';
  /** A call of every page that is refused to nearly everybody, without any effect on the page. */
  background: string;
};

/** The origin of the frames in which the shells show their blades. */
export const bladeHost = 'sandbox-1.reactblade.portal.azure.net';

/** The shells' own API for feature flags and telemetry, which is refused to nearly everybody. */
export const backgroundHost = 'main.iam.ad.ext.azure.com';

const shell = (name: string, theme: string, pages: MenuEntry[]): Portal => ({
  kind: 'shell',
  name,
  theme,
  pages,
  routing: 'hash',
  background: `https://${backgroundHost}/api/FeatureFlags/Evaluate`,
});
const m365: Portal = {
  kind: 'center',
  name: 'Microsoft 365 admin center',
  theme: 'm365',
  pages: m365Pages,
  routing: 'hash',
  background: '/admin/api/telemetry/features',
};
const intune = shell('Microsoft Intune admin center', 'intune', [...intunePages, ...entraPages]);

/** Which portal answers at a host. */
export const portals: Record<string, Portal> = {
  'entra.microsoft.com': shell('Microsoft Entra admin center', 'entra', entraPages),
  'portal.azure.com': shell('Microsoft Azure', 'azure', [...entraPages, ...azurePages]),
  'intune.microsoft.com': intune,
  'endpoint.microsoft.com': intune,
  'admin.microsoft.com': m365,
  'admin.cloud.microsoft': m365,
  ...Object.fromEntries(
    Object.entries(centers).map(([host, center]) => [host, { kind: 'center' as const, ...center }]),
  ),
};

/** Every page of the shells: each shell shows the same blades. */
export const shellPages: MenuEntry[] = [...intunePages, ...entraPages, ...azurePages];

/**
 * Finds the page of a route as the shells do: `blade/` means `view/` and `%7E` means `~`; a `@tenant/`
 * prefix, the case of names and parameters after the blade make no difference.
 */
export function pageAt(pages: MenuEntry[], route: string): MenuEntry | undefined {
  const wanted = normalize(route);
  const routes = (page: MenuEntry) => [page.route, ...(page.aliases ?? [])].map(normalize);
  return (
    pages.find((page) => routes(page).includes(wanted)) ??
    pages.find((page) => routes(page).some((each) => each !== '' && wanted.startsWith(`${each}/`)))
  );
}

function normalize(route: string): string {
  return route
    .toLowerCase()
    .replace(/%7e/g, '~')
    .replace(/^#/, '')
    .replace(/^@[^/]*\//, '')
    .replace(/^blade\//, 'view/')
    .replace(/[?&].*$/, '')
    .replace(/\/+$/, '');
}
