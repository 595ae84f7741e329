import { contoso } from '../../emulator/tenants/contoso';
import { worlds } from '../../emulator/tenants/worlds';
import type { Tenant } from '../../emulator/world';
import type { Measurement } from '../measurement';
import { onStage } from '../stage';
import { callsDuring } from './api-calls';

/** Beside three eligibilities for groups and three for Azure roles, which contoso has. */
const DIRECTORY_ROLES = 5;

/**
 * What one refresh costs with tokens held: calls to Graph and Azure Resource Manager, policies
 * apart, and the bytes of their answers' bodies, uncompressed.
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
  const anas = tenant.eligibilities.filter((row) => row.principalId === contoso.ana.id);
  const few = anas.slice(0, DIRECTORY_ROLES);
  tenant.eligibilities = tenant.eligibilities.filter(
    (row) => !anas.includes(row) || few.includes(row),
  );
  return tenant;
}
