import { contoso } from '../../emulator/tenants/contoso';
import { worlds } from '../../emulator/tenants/worlds';
import type { Tenant } from '../../emulator/world';
import type { Measurement } from '../measurement';
import { onStage } from '../stage';
import { callsDuring } from './api-calls';

/** Contoso has three eligible assignments for groups and three for Azure roles besides. */
const DIRECTORY_ROLES = 5;

/**
 * The calls of one refresh when tokens are there, those for policies left out, and the bytes of the
 * uncompressed bodies of their answers.
 */
export const list: Measurement = (build) =>
  onStage(
    build,
    async ({ emulator, popup }) => {
      const refresh = popup.page.getByRole('button', { name: 'Refresh' });
      const { api, policies } = await callsDuring(emulator, () => refresh.click());
      const lists = api.filter((call) => !policies.includes(call));
      const counts = `5 + 3 + 3 eligible, ${policies.length} more for policies`;
      return {
        listRequests: { value: lists.length, note: counts },
        listBytes: { value: lists.reduce((sum, { responseBytes }) => sum + responseBytes, 0) },
      };
    },
    { world: () => worlds.contoso().map(withFewRoles) },
  );

function withFewRoles(tenant: Tenant): Tenant {
  const anasRoles = tenant.eligibilities.filter((row) => row.principalId === contoso.ana.id);
  const few = anasRoles.slice(0, DIRECTORY_ROLES);
  tenant.eligibilities = tenant.eligibilities.filter(
    (row) => !anasRoles.includes(row) || few.includes(row),
  );
  return tenant;
}
