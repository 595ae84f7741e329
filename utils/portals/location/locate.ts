import { LONGEST_ADDRESS } from '../../messages/facts';
import { centers } from '../centers/centers';
import { portalAt } from '../centers/known-hosts';
import type { Place } from '../grammar/place';
import type { Location } from './location';

/** No id and no route of a portal is longer; what is read of a page is kept. */
const LONGEST_TEXT = 500;

/**
 * Says where a URL is, ignoring what does not change the page: letter case, query, the shell's old
 * `#blade/` form, view suffixes.
 * @returns undefined when it is no admin portal's; never throws
 */
export function locate(text: string): Location | undefined {
  if (text.length > LONGEST_ADDRESS || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const portal = portalAt(url);
  if (url.protocol !== 'https:' || !portal) return undefined;
  const { place, tenant } = centers[portal].grammar(url);
  return { portal, host: url.hostname, tenant, place: bounded(place) };
}

/** A place that is named at an absurd length is none that we know. */
function bounded(place: Place): Place {
  const isLong = Object.values(place).some((text) => (text?.length ?? 0) > LONGEST_TEXT);
  return isLong ? { kind: 'home' } : place;
}
