import type { Location } from './location';

/**
 * The keys a page may be catalogued under, the most specific first.
 * - blades, whatever shell shows them: `<extension>/<blade>/<item>`, `<extension>/<blade>` without
 *   an item, `<extension>/<blade>/*` for any item that has no rule of its own, and `<extension>/*`
 *   for any blade that has none;
 * - `browse/<resource type>`, then `browse/*`;
 * - routes: `<portal>:<route>`, then its beginnings segment by segment, then `<portal>:*`;
 *   `<portal>:` is the home.
 */
export function locationKeys({ portal, place }: Location): string[] {
  switch (place.kind) {
    case 'blade': {
      const blade = `${place.extension}/${place.blade}`;
      return [place.item ? `${blade}/${place.item}` : blade, `${blade}/*`, `${place.extension}/*`];
    }
    case 'browse':
      return [`browse/${place.resourceType}`, 'browse/*'];
    case 'route': {
      const segments = place.route.split('/');
      const beginnings = segments.map((_, i) => segments.slice(0, segments.length - i).join('/'));
      return [...beginnings, '*'].map((route) => `${portal}:${route}`);
    }
    case 'home':
      return [`${portal}:`];
    case 'resource':
      return [];
  }
}
