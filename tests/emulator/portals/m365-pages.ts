import type { Column, MenuEntry } from './page';

const name: Column = { path: 'displayName', en: 'Display name', de: 'Anzeigename' };

/** Pages of the Microsoft 365 admin center, in the order of the menu. */
export const m365Pages: MenuEntry[] = [
  {
    route: '/homepage',
    aliases: ['', '/'],
    title: { en: 'Home', de: 'Startseite' },
    content: { kind: 'overview' },
    inMenu: true,
  },
  {
    route: '/users',
    title: { en: 'Active users', de: 'Aktive Benutzer' },
    content: {
      kind: 'admin',
      api: '/admin/api/users',
      columns: [name, { path: 'userPrincipalName', en: 'Username', de: 'Benutzername' }],
    },
    inMenu: true,
  },
  {
    route: '/groups',
    title: { en: 'Active teams and groups', de: 'Aktive Teams und Gruppen' },
    content: { kind: 'admin', api: '/admin/api/groups', columns: [name] },
    inMenu: true,
  },
  {
    route: '/subscriptions',
    title: { en: 'Your products', de: 'Ihre Produkte' },
    content: {
      kind: 'admin',
      api: '/admin/api/billing/subscriptions',
      columns: [
        { path: 'name', en: 'Product', de: 'Produkt' },
        { path: 'quantity', en: 'Licenses', de: 'Lizenzen' },
      ],
    },
    inMenu: true,
  },
  {
    route: '/licenses',
    title: { en: 'Licenses', de: 'Lizenzen' },
    content: {
      kind: 'admin',
      api: '/admin/api/licenses',
      columns: [
        { path: 'name', en: 'Product', de: 'Produkt' },
        { path: 'assigned', en: 'Assigned', de: 'Zugewiesen' },
      ],
    },
    inMenu: true,
  },
  {
    route: '/reportsUsage',
    title: { en: 'Usage', de: 'Nutzung' },
    content: {
      kind: 'admin',
      api: '/admin/api/reports/usage',
      columns: [
        { path: 'service', en: 'Service', de: 'Dienst' },
        { path: 'activeUsers', en: 'Active users', de: 'Aktive Benutzer' },
      ],
    },
    inMenu: true,
  },
];
