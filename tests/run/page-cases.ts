import type { Level } from '../../utils/portals/data/page-data';
import { locate } from '../../utils/portals/location/locate';

type ListedRole = { system: string; name: string };

/** A row of a page list: a page and task, the roles that are least for it, its URLs. */
export type PageRow = {
  level: Level;
  least: ListedRole[];
  allOf: boolean;
  urls: { url: string }[];
};

/** One URL and level, with everything that counts as right: roles sorted by name. */
export type PageCase = { url: string; level: Level; answers: string[][] };

const nameOf = ({ system, name }: ListedRole): string =>
  system === 'entra' ? name : `${system === 'azureRbac' ? 'azure' : system}:${name}`;

/** Hashes stand for pages of the Azure shell, whose blades are the same under every host. */
const fullUrl = (url: string): string =>
  url.startsWith('#') ? `https://entra.microsoft.com/${url}` : url;

/** Turns rows into cases, and puts aside the URLs of hosts we do not look at. */
export function casesOf(rows: PageRow[]): { cases: PageCase[]; outside: string[] } {
  const cases = new Map<string, PageCase>();
  const outside = new Set<string>();
  for (const { level, least, allOf, urls } of rows) {
    for (const url of urls.map((u) => fullUrl(u.url))) {
      if (!locate(url)) {
        outside.add(url);
        continue;
      }
      const key = `${level} ${url}`;
      const found = cases.get(key) ?? { url, level, answers: [] };
      const names = least.map(nameOf);
      found.answers.push(...(allOf ? [names.sort()] : names.map((name) => [name])));
      cases.set(key, found);
    }
  }
  return { cases: [...cases.values()], outside: [...outside] };
}
