import type { CatalogueData } from '../data/page-data';
import type { Location } from '../location/location';
import { needOfCall, type Refusal } from './refusals';
import { scrubPath } from './scrub-path';

/** A report is read by people; what is longer says nothing more. */
const LONGEST_LINE = 200;

/** Names of extensions, blades and items are Microsoft's; an id among them is not told. */
const plain = (text: string): string =>
  /^[a-z][a-z0-9_.$-]{0,79}$/.test(text) && !/[0-9a-f]{8}-?[0-9a-f]{4}/.test(text) ? text : '{id}';

function lineOf({ portal, place }: Location): string | undefined {
  if (place.kind === 'route') return `${portal} ${scrubPath(`/${place.route}`)}`;
  if (place.kind !== 'blade') return undefined;
  const { extension, blade, item } = place;
  return `${portal} view/${[extension, blade, ...(item ? [item] : [])].map(plain).join('/')}`;
}

/** The tenant's name stands before SharePoint's. */
const hostOf = (host: string): string => host.replace(/^[^.]+(?=\.sharepoint\.)/, '*-admin');

/**
 * What the catalogue has no words for, a page or refused calls, as lines for a report: without ids,
 * names or tenants.
 * @param known whether the page itself is known
 */
export function unknownHere(
  location: Location,
  known: boolean,
  refusals: Refusal[],
  catalogue: CatalogueData,
): string[] {
  const page = known ? undefined : lineOf(location);
  const calls = refusals
    .filter((refusal) => !needOfCall(refusal, catalogue))
    .map(({ host, path }) => `403 ${hostOf(host)}${path}`);
  return [...(page ? [page] : []), ...calls].map((line) => line.slice(0, LONGEST_LINE));
}
