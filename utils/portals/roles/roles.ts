import type { RoleData } from '../data/page-data';
import { roleCoverage } from './role-coverage';
import { type RoleName, roleIds } from './role-ids';

const names = Object.keys(roleIds) as RoleName[];

/** Every built-in role with its rank and the roles that do all it does, by template id. */
export function buildRoles(): RoleData {
  return Object.fromEntries(
    names.map((name, rank) => {
      const coveredBy = (roleCoverage[name] ?? []).map((other) => roleIds[other]);
      return [roleIds[name], { name, rank, coveredBy }];
    }),
  );
}
