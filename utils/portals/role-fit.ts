import type { Eligibility } from '../pim/eligibility';
import type { Need, RoleData } from './page-data';
import { globalAdministrator } from './well-known-roles';

/** The part of an eligibility or activation that decides what it is good for. */
export type Held = Pick<Eligibility, 'surface' | 'role' | 'scope'>;

/** How a role meets a need; a lower order is preferred. */
export type Fit = { order: number; broader: boolean };

const afterListed = 1_000;

function refOf({ surface, role }: Held): string {
  if (surface === 'azure') return `azure:${role.name}`;
  return surface === 'directory' ? (role.templateId ?? role.id).toLowerCase() : '';
}

function isCoveredBy(ref: string, need: Need, roles: RoleData): boolean {
  return need.least.some((least) => roles[least]?.coveredBy.includes(ref));
}

/** How well a role meets a need of one role, or undefined when it does not. */
export function fitOf(held: Held, need: Need, roles: RoleData): Fit | undefined {
  const ref = refOf(held);
  const listed = [...need.least, ...need.also].indexOf(ref);
  if (listed >= 0) return { order: listed, broader: listed >= need.least.length };
  if (ref === globalAdministrator) return { order: Number.MAX_SAFE_INTEGER, broader: true };
  if (!isCoveredBy(ref, need, roles)) return undefined;
  return { order: afterListed + (roles[ref]?.rank ?? 0), broader: true };
}

/** Whether a role meets a need of one role. */
export const fits = (held: Held, need: Need, roles: RoleData): boolean =>
  fitOf(held, need, roles) !== undefined;
