import type { Emulator } from '../../emulator/server';
import type { RolePolicy } from '../../emulator/world';

/** The policies of directory roles that differ from their tenant's default. */
export const rolePolicies = ({ world }: Pick<Emulator, 'world'>): RolePolicy[] =>
  world.tenants.flatMap(({ policies }) => Object.values(policies));

/** Lets these policies require nothing, so that one click in the popup activates the role. */
export function requireNothing(emulator: Pick<Emulator, 'world'>): void {
  for (const policy of rolePolicies(emulator)) {
    Object.assign(policy, { enabledRules: [], authenticationContext: null, approvers: null });
  }
}
