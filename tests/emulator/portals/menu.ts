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
  /** A call that most people are refused, on every page, and of no consequence. */
  background: string;
};

/** Blades of the shells live in frames of this other origin, as in reality. */
export const bladeHost = 'sandbox-1.reactblade.portal.azure.net';

/** The shells' own background API: feature flags and telemetry that most people are refused. */
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
    Object.entries(centers).map(([host, of]) => [host, { kind: 'center' as const, ...of }]),
  ),
};

/** Every page a shell has: the same blades run under each of them. */
export const shellPages: MenuEntry[] = [...intunePages, ...entraPages, ...azurePages];

/**
 * Finds the page of a route. The grammar is the shells' own: `blade/` for `view/`, `%7E` for `~`,
 * a `@tenant/` prefix, names in any case and parameters after the blade change nothing.
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
