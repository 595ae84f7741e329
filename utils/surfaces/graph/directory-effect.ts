import * as z from 'zod/mini';
import type { Elevation } from '../../pim/elevation/elevation';
import { keepRows } from '../keep-rows';
import type { Access } from '../surface-api';
import { graphGet, rowsOf } from './call';

const heldRole = z.object({ roleTemplateId: z.string() });

/** Whether Graph counts the role among those that hold for me now (contract §5.4; `User.Read`). */
export async function isDirectoryRoleInEffect(
  access: Access,
  elevation: Elevation,
): Promise<boolean | null> {
  const path = '/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=roleTemplateId';
  const rows = rowsOf(await access.http.call(graphGet(access, path)));
  const wanted = elevation.eligibility.role.templateId?.toLowerCase();
  if (!rows || !wanted) return null;
  return keepRows(rows, heldRole).some((row) => row.roleTemplateId.toLowerCase() === wanted);
}
