import type { Confidence, Level } from '../data/page-data';
import type { RoleName } from '../roles/role-ids';
import type { Portal } from './centers';

/** A role of a system other than the directory; only a group or an Azure assignment brings it. */
type ForeignRole = `${'intune' | 'azure' | 'purview' | 'defender' | 'exchange'}:${string}`;
export type RoleText = RoleName | ForeignRole;

/** Roles that meet a need: the least first, then those that Microsoft's table lists besides. */
export type NeedText = {
  least: RoleText[];
  also: RoleText[];
  all?: boolean;
};

/** What a page asks, by level. A level without an entry needs no role, or is not known. */
export type NeedsText = Partial<Record<Level, NeedText>>;

/**
 * Where a rule comes from: `task` Microsoft's table of least-privileged roles by task, `howto` the
 * article about the page, `graph` the permissions of the call behind it, `role` a role's own
 * description, `derived` our reading of several.
 */
type Source = 'task' | 'howto' | 'graph' | 'role' | 'derived';

/** One page: what it is called, the keys of where it is (`location-keys.ts`), what it needs. */
export type PageRule = {
  title: string;
  keys: string[];
  needs: NeedsText;
  confidence: Confidence;
  source: Source;
  /** Why another rule may name the same place. */
  shares?: string;
};

/** The least role, then others that do it too. */
export const need = (least: RoleText, ...also: RoleText[]): NeedText => ({ least: [least], also });

/** Several things can be done here at this level; each role is the least for one of them. */
export const oneOf = (...least: RoleText[]): NeedText => ({ least, also: [] });

/** Only together do these roles do it. */
export const allOf = (...least: RoleText[]): NeedText => ({ least, also: [], all: true });

type Line = (title: string, keys: string | string[], needs: NeedsText, source: Source) => PageRule;

const line =
  (confidence: Confidence): Line =>
  (title, keys, needs, source) => ({
    title,
    keys: typeof keys === 'string' ? [keys] : keys,
    needs,
    confidence,
    source,
  });

/** A page whose needs Microsoft states. */
export const high = line('high');
/** A page whose needs follow from a role's description. */
export const medium = line('medium');
/** A page whose needs we infer; it is offered quietly, and never by the hint alone. */
export const low = line('low');

/** Keys of a portal's routes: `routes('teams')('users', 'devices')` is `teams:users`, `teams:devices`. */
export const routes =
  (portal: Portal) =>
  (...paths: string[]): string[] =>
    paths.map((path) => `${portal}:${path}`);

/** Keys of an extension's blades, with and without an item. */
export const blades =
  (extension: string) =>
  (...names: string[]): string[] =>
    names.flatMap((name) => [`${extension}/${name}`, `${extension}/${name}/*`]);

/**
 * What a refused call to an API was after: the API's host by the first of its names (`hosts.ts`), the
 * beginning of the path without its version, and the need.
 */
export type CallRule = [host: string, path: string, need: NeedText];

/** Calls of one API that are after the same. */
export const refused = (host: string, needed: NeedText, ...paths: string[]): CallRule[] =>
  paths.map((path) => [host, path, needed]);
