import * as z from 'zod/mini';
import type { Client } from '../../http/client';
import type { Elevation } from '../../pim/elevation/elevation';
import { permissionsPath } from './calls';
import { guidOf } from './ids';

const permissions = z.object({ value: z.array(z.object({ actions: z.array(z.string()) })) });

/** Actions that only Owner, Contributor or Reader gives, by the role's GUID. */
const actionsOfRoles: Record<string, string[]> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': ['*'],
  'b24988ac-6180-42a0-ab88-20f7382dd24c': ['*'],
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': ['*', '*/read'],
};

/**
 * Whether Azure lets the person do what the role allows at its scope (contract §5.4). A role whose
 * actions are not listed here works once there are permissions that were not there before.
 */
export async function isAzureRoleInEffect(
  client: Client,
  elevation: Elevation,
): Promise<boolean | null> {
  const { role, scope } = elevation.eligibility;
  const answer = await client.get(permissionsPath(scope.id));
  if (answer.kind !== 'answer') return null;
  if (answer.status === 403) return false;
  const parsed = permissions.safeParse(answer.body);
  if (answer.status !== 200 || !parsed.success) return null;
  const actions = parsed.data.value.flatMap((permission) => permission.actions);
  if (actions.length === 0) return false;
  const known = actionsOfRoles[guidOf(role.id)];
  if (known) return actions.some((action) => known.includes(action.toLowerCase()));
  return elevation.effect === 'notYet' ? true : null;
}
