import type { Tenant } from '../../world';
import { pick, type Row } from '../odata/entity';
import type { Expansion } from '../odata/expand';
import { sameId } from '../same-id';
import { userRow } from './user-row';

/** `$expand=principal`: of the general type directoryObject, so the row names its own type. */
export function expandPrincipal(tenant: Tenant) {
  return (item: { principalId: string }, { select }: Expansion): Row | null => {
    const user = tenant.users.find(({ id }) => sameId(id, item.principalId));
    return user ? pick({ '@odata.type': '#microsoft.graph.user', ...userRow(user) }, select) : null;
  };
}
