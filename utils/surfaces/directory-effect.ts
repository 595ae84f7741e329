import * as z from 'zod/mini';
import type { Item } from '../pim/item';
import { graphGet, rowsOf } from './graph-call';
import { keepRows } from './keep-rows';
import type { Access } from './surface-api';

const heldRole = z.object({ roleTemplateId: z.string() });

/** Whether Graph counts the role among those that hold for me now (contract §5.4; `User.Read`). */
export async function isDirectoryRoleInEffect(access: Access, item: Item): Promise<boolean | null> {
  const path = '/me/transitiveMemberOf/microsoft.graph.directoryRole?$select=roleTemplateId';
  const rows = rowsOf(await access.http.call(graphGet(access, path)));
  const wanted = item.eligibility.role.templateId?.toLowerCase();
  if (!rows || !wanted) return null;
  return keepRows(rows, heldRole).some((row) => row.roleTemplateId.toLowerCase() === wanted);
}
