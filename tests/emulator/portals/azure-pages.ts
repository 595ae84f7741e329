import type { MenuEntry } from './page';

/** Azure's pages about a resource. What follows the route is its id and the item of its menu. */
export const azurePages: MenuEntry[] = [
  {
    route: 'resource',
    title: { en: 'Resource', de: 'Ressource' },
    content: {
      kind: 'arm',
      columns: [
        { path: 'name', en: 'Name', de: 'Name' },
        { path: 'type', en: 'Type', de: 'Typ' },
      ],
    },
    inMenu: false,
  },
];

/** The call for the resource in a route: `@tenant/resource/<id>[/<menu item>]`. */
export function resourceApi(route: string): string {
  const path = decodeURIComponent(route.replace(/^.*?resource(?=\/)/, ''));
  const segments = path.split('/').filter(Boolean);
  const item = segments[0] === 'subscriptions' && segments.length % 2 === 1;
  const id = segments.slice(0, item ? -1 : undefined).join('/');
  return `https://management.azure.com/${id}?api-version=2021-04-01`;
}
