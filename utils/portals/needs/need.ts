import type { CatalogueData, Confidence, Level, Need } from '../data/page-data';
import type { Location } from '../location/location';
import { locationKeys } from '../location/location-keys';

/** What is known of a page. */
export type PageNeed = {
  /** Where it stands in the catalogue; the same page under another URL has the same. */
  key: string;
  title: string;
  confidence: Confidence;
  needs: Need[];
};

/** The page at a location, or undefined when the catalogue does not know it. */
export function needOf(
  location: Location,
  { pageByKey, pages }: CatalogueData,
): PageNeed | undefined {
  for (const key of locationKeys(location)) {
    const index = Object.hasOwn(pageByKey, key) ? pageByKey[key] : undefined;
    const page = index === undefined ? undefined : pages[index];
    if (page) return { key: `${index}`, ...page };
  }
  return undefined;
}

/** Where a page has no need of its own at a level, the one that does it too; reading does no other. */
const instead: Record<Level, Level[]> = {
  read: ['read', 'manage', 'create'],
  manage: ['manage', 'create'],
  create: ['create', 'manage'],
};

/** A page's need at one level: its own, or that of a level which includes it. */
export function needAt(page: Pick<PageNeed, 'needs'> | undefined, level: Level): Need | undefined {
  const needs = instead[level].map((other) => page?.needs.find((need) => need.level === other));
  return needs.find(Boolean);
}
