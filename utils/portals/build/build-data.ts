import { azureTypes } from '../centers/azure/resource-types';
import type { CallRule, NeedsText, NeedText, PageRule } from '../centers/rule';
import type { DataFiles } from '../data/data-files';
import type { CatalogueData, Level, Need, PageData } from '../data/page-data';
import { roleIds } from '../roles/role-ids';
import { buildRoles } from '../roles/roles';
import { checkCatalogue } from './check-catalogue';
import { readCenters } from './read-centers';

const order = Object.values(roleIds) as string[];

const idOf = (role: string): string =>
  Object.hasOwn(roleIds, role) ? roleIds[role as keyof typeof roleIds] : role;

/** Least privileged first; roles of other systems, which have no rank, in front. */
const byRank = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b);

function buildNeed(level: Level, { least, also, all }: NeedText, more: string[] = []): Need {
  const first = least.map(idOf);
  const rest = [...new Set([...also.map(idOf), ...more])].filter((id) => !first.includes(id));
  return { level, least: first, all: all === true, also: rest.sort(byRank) };
}

function buildNeeds({ read, manage, create }: NeedsText): Need[] {
  const needs: Need[] = [];
  // Who may change a page may open it.
  const writers = [manage, create].flatMap((n) => (n && !n.all ? [...n.least, ...n.also] : []));
  if (read) needs.push(buildNeed('read', read, read.all ? [] : writers.map(idOf)));
  if (manage) needs.push(buildNeed('manage', manage));
  if (create) needs.push(buildNeed('create', create));
  return needs;
}

function buildCatalogue(rules: PageRule[], calls: CallRule[]): CatalogueData {
  const mistakes = checkCatalogue(rules);
  if (mistakes.length) throw new Error(`The page catalogue is wrong:\n${mistakes.join('\n')}`);
  const pageByKey: Record<string, number> = {};
  rules.forEach((rule, index) => {
    for (const key of rule.keys) pageByKey[key.toLowerCase()] ??= index;
  });
  return {
    pages: rules.map(({ title, confidence, needs }) => ({
      title,
      confidence,
      needs: buildNeeds(needs),
    })),
    pageByKey,
    calls: calls
      .map(([host, path, needed]) => ({ host, path, need: buildNeed('read', needed) }))
      // Longer paths first, so that the first match is the most exact one.
      .sort((a, b) => b.path.length - a.path.length),
    azureTypes: buildAzureTypes(),
  };
}

function buildAzureTypes(): CatalogueData['azureTypes'] {
  return Object.fromEntries(
    azureTypes.map(([type, title, role]) => [type.toLowerCase(), { title, role }]),
  );
}

/**
 * Everything the worker knows of pages and roles, as plain data. Nothing that ships may import
 * this module.
 * @throws when the catalogue contradicts itself
 */
export async function buildPageData(): Promise<PageData> {
  const { pages, calls } = await readCenters();
  return { roles: buildRoles(), catalogue: buildCatalogue(pages, calls) };
}

/** The same as a build step writes it to `data/roles.json` and `data/catalogue.json`. */
export async function buildDataFiles(): Promise<DataFiles> {
  const { roles, catalogue } = await buildPageData();
  const refs = Object.keys(roles);
  const builtIn = refs.length;
  const refOf = (ref: string): number => {
    const place = refs.indexOf(ref);
    return place < 0 ? refs.push(ref) - 1 : place;
  };
  const needPlaces = new Map<string, number>();
  const needs: DataFiles['catalogue']['needs'] = [];
  const needIndex = (need: Need): number => {
    const text = JSON.stringify(need);
    const { least, also } = need;
    const place =
      needPlaces.get(text) ??
      needs.push({ ...need, least: least.map(refOf), also: also.map(refOf) }) - 1;
    needPlaces.set(text, place);
    return place;
  };
  const keysOf = (index: number): string[] =>
    Object.keys(catalogue.pageByKey).filter((key) => catalogue.pageByKey[key] === index);
  const pages = catalogue.pages.map((page, index) => ({
    ...page,
    needs: page.needs.map(needIndex),
    keys: keysOf(index),
  }));
  const named = catalogue.calls.map((call) => ({ ...call, need: needIndex(call.need) }));
  const { azureTypes: types } = catalogue;
  return {
    roles,
    catalogue: { others: refs.slice(builtIn), needs, pages, calls: named, azureTypes: types },
  };
}
