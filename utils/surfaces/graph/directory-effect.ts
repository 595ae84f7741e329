import * as z from 'zod/mini';
import type { Client } from '../../http/client';
import { rowsIn } from '../../http/paging';
import type { Elevation } from '../../pim/elevation/elevation';
import { keepRows } from '../rows';

const heldRole = z.object({ roleTemplateId: z.string() });

/** Whether Graph counts the role among those that hold for me now (contract §5.4; `User.Read`). */
export async function isDirectoryRoleInEffect(
  client: Client,
  elevation: Elevation,
): Promise<boolean | null> {
  const path = '/v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=roleTemplateId';
  const rows = rowsIn(await client.get(path));
  const wanted = elevation.eligibility.role.templateId?.toLowerCase();
  if (!rows || !wanted) return null;
  return keepRows(rows, heldRole).some((row) => row.roleTemplateId.toLowerCase() === wanted);
}
