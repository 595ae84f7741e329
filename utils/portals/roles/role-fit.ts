import type { Assignment } from '../../pim/eligibility';
import { lastSegment } from '../../pim/last-segment';
import { surfaceTraits } from '../../pim/surface-traits';
import type { Need, RoleData } from '../data/page-data';
import { globalAdministrator } from './well-known-roles';

/** The part of an eligibility or activation that decides what it is good for. */
export type Held = Assignment;

/** How a role meets a need; a lower order is preferred. */
export type Fit = { order: number; broader: boolean };

/** What groups and custom roles stand for, as somebody told us: roles by the id or name of what has them, in lower case. */
export type Carried = Record<string, string[]>;

const afterListed = 1_000;
/** What somebody told us of comes after what is known of itself. */
const toldOrder = 0.5;

/** What a role without a place in our tables is called in a need: own rules name roles so. */
export const refOfName = (name: string): string => `name:${name.trim()}`;

/** Only what people type differs in case: names, and roles of other systems. */
const same = (a: string, b: string): boolean =>
  a === b || (a.includes(':') && a.toLowerCase() === b.toLowerCase());

function ownRefs(held: Held): string[] {
  const { needRefOf, knownBy } = surfaceTraits[held.surface];
  const ref = needRefOf(held.role);
  return [...(ref === undefined ? [] : [ref]), refOfName(held[knownBy].name)];
}

function carriedRefs(held: Held, carried: Carried): string[] {
  const { carries, knownBy } = surfaceTraits[held.surface];
  if (!carries(held.role)) return [];
  const { id, name } = held[knownBy];
  return [
    ...(carried[lastSegment(id).toLowerCase()] ?? []),
    ...(carried[name.trim().toLowerCase()] ?? []),
  ];
}

function fitOfRef(ref: string, need: Need, roles: RoleData): Fit | undefined {
  const listed = [...need.least, ...need.also].findIndex((role) => same(role, ref));
  if (listed >= 0) return { order: listed, broader: listed >= need.least.length };
  if (ref === globalAdministrator) return { order: Number.MAX_SAFE_INTEGER, broader: true };
  if (!need.least.some((least) => roles[least]?.coveredBy.includes(ref))) return undefined;
  return { order: afterListed + (roles[ref]?.rank ?? 0), broader: true };
}

/** How well a role meets a need of one role, or undefined when it does not. */
export function fitOf(
  held: Held,
  need: Need,
  roles: RoleData,
  carried: Carried = {},
): Fit | undefined {
  const own = ownRefs(held).flatMap((ref) => fitOfRef(ref, need, roles) ?? []);
  const other = carriedRefs(held, carried)
    .flatMap((ref) => fitOfRef(ref, need, roles) ?? [])
    .map((fit) => ({ ...fit, order: fit.order + toldOrder }));
  return [...own, ...other].sort((a, b) => a.order - b.order)[0];
}
