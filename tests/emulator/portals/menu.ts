import { entraPages } from './entra-pages';
import { m365Pages } from './m365-pages';
import type { MenuEntry } from './page';

/** An emulated admin center: its name, colours and pages. */
export type Portal = {
  kind: 'shell' | 'm365';
  name: string;
  /** CSS class of the header. */
  theme: string;
  pages: MenuEntry[];
};

const shell = (name: string, theme: string): Portal => ({
  kind: 'shell',
  name,
  theme,
  pages: entraPages,
});
const m365: Portal = {
  kind: 'm365',
  name: 'Microsoft 365 admin center',
  theme: 'm365',
  pages: m365Pages,
};

/** Which portal answers at a host. */
export const portals: Record<string, Portal> = {
  'entra.microsoft.com': shell('Microsoft Entra admin center', 'entra'),
  'portal.azure.com': shell('Microsoft Azure', 'azure'),
  'intune.microsoft.com': shell('Microsoft Intune admin center', 'intune'),
  'admin.microsoft.com': m365,
  'admin.cloud.microsoft': m365,
};

/** Blades of the shells live in frames of this other origin, as in reality. */
export const bladeHost = 'sandbox-1.reactblade.portal.azure.net';

/** The shells' own background API: feature flags and telemetry that most people are refused. */
export const backgroundHost = 'main.iam.ad.ext.azure.com';

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
