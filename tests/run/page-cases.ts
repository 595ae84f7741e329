import type { Level } from '../../utils/portals/data/page-data';
import { locate } from '../../utils/portals/location/locate';

type ListedRole = { system: string; name: string };

/** A row of a page list: a task on a page, the least roles for it, and the page's URLs. */
export type PageRow = {
  level: Level;
  least: ListedRole[];
  allOf: boolean;
  urls: { url: string }[];
};

/** One URL and level, with every right answer: the names of its roles, sorted. */
export type PageCase = { url: string; level: Level; answers: string[][] };

const nameOf = ({ system, name }: ListedRole): string =>
  system === 'entra' ? name : `${system === 'azureRbac' ? 'azure' : system}:${name}`;

/** A bare hash is a page of the shells, whose blades are the same under every host. */
const fullUrl = (url: string): string =>
  url.startsWith('#') ? `https://entra.microsoft.com/${url}` : url;

/** Turns rows into cases. `outside`: the URLs of unknown hosts. */
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
