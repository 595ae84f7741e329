import type { PageData } from '../data/page-data';
import type { Location } from '../location/location';
import { azureNeedOf } from './azure-need';
import { needOf, type PageNeed } from './need';
import { type OwnRule, ownNeedOf } from './own-rules';

/**
 * What is known of a page: what its person said comes first, then the catalogue, then what any page
 * about an Azure resource asks. A rule of one's own keeps the catalogue's name for the page.
 */
export function knownPage(
  location: Location,
  rules: OwnRule[],
  { catalogue, roles }: PageData,
): PageNeed | undefined {
  const known = needOf(location, catalogue) ?? azureNeedOf(location, catalogue);
  const own = ownNeedOf(location, rules, roles);
  return own ? { ...own, title: known?.title ?? own.title } : known;
}
