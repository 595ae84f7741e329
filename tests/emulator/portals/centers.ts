import type { Column, MenuEntry } from './page';

/** An admin center with pages and an API of its own. */
export type Center = {
  name: string;
  theme: string;
  /** Pages behind `#/`, or by plain paths. */
  routing: 'hash' | 'path';
  /** A call of every page that is refused to nearly everybody, without any effect on the page. */
  background: string;
  pages: MenuEntry[];
  resources: Record<string, CenterResource>;
};

/** The rows of one call, and the roles that may read them besides Global Administrator and Global Reader. */
export type CenterResource = { readers: string[]; rows: object[] };

type PageDefinition = {
  en: string;
  de: string;
  route: string;
  /** The address it calls: a path on the center's own host, or a whole URL. */
  api: string;
  readers: string[];
  /** Property and headings of its columns, then its rows. */
  columns: [path: string, en: string, de: string][];
  rows: string[][];
};

function center(
  traits: Omit<Center, 'pages' | 'resources'>,
  definitions: PageDefinition[],
): Center {
  const slash = traits.routing === 'hash' ? '/' : '';
  const overview: MenuEntry = {
    route: `${slash}homepage`,
    aliases: ['', '/'],
    title: { en: 'Home', de: 'Startseite' },
    content: { kind: 'overview' },
    inMenu: true,
  };
  const pages = definitions.map(
    ({ en, de, route, api, columns }): MenuEntry => ({
      route: `${slash}${route}`,
      title: { en, de },
      content: {
        kind: 'admin',
        api,
        columns: columns.map(
          ([path, english, german]): Column => ({ path, en: english, de: german }),
        ),
      },
      inMenu: true,
    }),
  );
  const resources = definitions.map(({ api, readers, columns, rows }): [string, CenterResource] => [
    api,
    {
      readers,
      rows: rows.map((row) =>
        Object.fromEntries(columns.map(([path], index) => [path, row[index]])),
      ),
    },
  ]);
  return {
    ...traits,
    pages: [overview, ...pages],
    resources: Object.fromEntries(resources),
  };
}

const name: [string, string, string] = ['name', 'Name', 'Name'];
const state: [string, string, string] = ['state', 'State', 'Status'];

/** Tenants with an emulated SharePoint, whose host begins with the first label of the initial domain. */
const sharePointNames = ['contoso', 'fabrikam', 'contosoemea', 'adatum', 'tailwind'];

const sharePoint = center(
  {
    name: 'SharePoint admin center',
    theme: 'sharepoint',
    routing: 'hash',
    background: '/_api/SPHomeSettings/Flights',
  },
  [
    {
      en: 'Active sites',
      de: 'Aktive Websites',
      route: 'siteManagement',
      api: '/_api/SPO.Tenant/sites',
      readers: ['SharePoint Administrator'],
      columns: [name],
      rows: [['Intranet'], ['Project Falcon']],
    },
  ],
);

/** The admin centers besides the Azure shells and Microsoft 365, by host. */
export const centers: Record<string, Center> = {
  'admin.exchange.microsoft.com': center(
    {
      name: 'Exchange admin center',
      theme: 'exchange',
      routing: 'hash',
      background: '/beta/TelemetryFlags',
    },
    [
      {
        en: 'Mailboxes',
        de: 'Postfächer',
        route: 'mailboxes',
        api: '/beta/Mailbox',
        readers: ['Exchange Administrator', 'Exchange Recipient Administrator'],
        columns: [name, ['type', 'Type', 'Typ']],
        rows: [
          ['Ana Ruiz', 'User'],
          ['Front desk', 'Shared'],
        ],
      },
      {
        en: 'Message trace',
        de: 'Nachrichtenablaufverfolgung',
        route: 'messagetrace',
        api: '/beta/MessageTrace',
        readers: ['Exchange Administrator'],
        columns: [name, state],
        rows: [['Quarterly report', 'Delivered']],
      },
    ],
  ),
  ...Object.fromEntries(
    sharePointNames.map((each) => [`${each}-admin.sharepoint.com`, sharePoint]),
  ),
  'admin.teams.microsoft.com': center(
    {
      name: 'Microsoft Teams admin center',
      theme: 'teams',
      routing: 'path',
      background: '/api/v1/flights',
    },
    [
      {
        en: 'Meeting policies',
        de: 'Besprechungsrichtlinien',
        route: 'policies/meetings',
        api: '/api/v1/policies/meetings',
        readers: ['Teams Administrator', 'Teams Communications Administrator', 'Teams Reader'],
        columns: [name],
        rows: [['Global (Org-wide default)']],
      },
      {
        en: 'Manage users',
        de: 'Benutzer verwalten',
        route: 'users',
        api: '/api/v1/users',
        readers: ['Teams Administrator', 'Teams Reader'],
        columns: [name],
        rows: [['Ana Ruiz']],
      },
    ],
  ),
  'security.microsoft.com': center(
    {
      name: 'Microsoft Defender',
      theme: 'defender',
      routing: 'path',
      background: '/apiproxy/di/Flights',
    },
    [
      {
        en: 'Incidents',
        de: 'Vorfälle',
        route: 'incidents',
        api: '/apiproxy/mtp/incidentQueue/incidents',
        readers: ['Security Reader', 'Security Operator', 'Security Administrator'],
        columns: [name, state],
        rows: [['Suspicious sign-in', 'Active']],
      },
      {
        en: 'Secure score',
        de: 'Sicherheitsbewertung',
        route: 'securescore',
        api: '/apiproxy/mtp/secureScore/security/secureScores',
        readers: ['Security Reader', 'Security Operator', 'Security Administrator'],
        columns: [name],
        rows: [['72 %']],
      },
    ],
  ),
  'purview.microsoft.com': center(
    {
      name: 'Microsoft Purview',
      theme: 'purview',
      routing: 'path',
      background: '/apiproxy/flights',
    },
    [
      {
        en: 'Data loss prevention',
        de: 'Verhinderung von Datenverlust',
        route: 'datalossprevention/policies',
        api: '/apiproxy/psws/service.svc/DlpCompliancePolicy',
        readers: ['Compliance Administrator', 'Compliance Data Administrator'],
        columns: [name, state],
        rows: [['Credit card numbers', 'Enabled']],
      },
    ],
  ),
  'admin.powerplatform.microsoft.com': center(
    {
      name: 'Power Platform admin center',
      theme: 'powerplatform',
      routing: 'path',
      background: 'https://api.bap.microsoft.com/providers/Microsoft.BusinessAppPlatform/flights',
    },
    [
      {
        en: 'Environments',
        de: 'Umgebungen',
        route: 'manage/environments',
        api: 'https://api.bap.microsoft.com/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments',
        readers: ['Power Platform Administrator', 'Dynamics 365 Administrator'],
        columns: [name],
        rows: [['Contoso (default)']],
      },
    ],
  ),
};

/** API hosts of centers that serve no pages themselves. */
export const centerApiHosts = ['api.bap.microsoft.com'];

/** The resource at an address, whichever center's page calls it. */
export function centerResource(host: string, path: string): CenterResource | undefined {
  const own = centers[host]?.resources[path];
  const other = Object.values(centers).flatMap(
    ({ resources }) => resources[`https://${host}${path}`] ?? [],
  );
  return own ?? other[0];
}

const apiPath = /^\/(beta|_api|api|apiproxy)\//;

/** Whether a request to a center is for its API, not for a page. */
export const isCenterApi = (host: string, path: string): boolean =>
  centerApiHosts.includes(host) || (Object.hasOwn(centers, host) && apiPath.test(path));
