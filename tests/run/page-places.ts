import { centers } from '../../utils/portals/centers/centers';
import type { PageData } from '../../utils/portals/data/page-data';
import { locate } from '../../utils/portals/location/locate';
import { knownPage } from '../../utils/portals/needs/known-page';

/** Addresses by what is known of them: a named page, a portal's start page, an unnamed page, no portal. */
export type Places = { named: string[]; starts: string[]; unnamed: string[]; outside: string[] };

/** Sorts addresses by what is known of the page behind each. */
export function placesOf(urls: string[], data: PageData): Places {
  const places: Places = { named: [], starts: [], unnamed: [], outside: [] };
  for (const url of new Set(urls)) {
    const location = locate(url);
    const page = location && knownPage(location, [], data);
    const line = location
      ? `${url}\n    ${centers[location.portal].name}: ${page?.title ?? '?'}`
      : url;
    if (!location) places.outside.push(url);
    else if (page) places.named.push(line);
    else places[location.place.kind === 'home' ? 'starts' : 'unnamed'].push(line);
  }
  return places;
}
