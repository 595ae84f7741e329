import type { GroupHolding } from '../../world-groups';
import { groupNameScopes, hasScope } from '../access';
import { behaviourOf } from '../behaviour';
import { pick, type Row } from '../odata/entity';
import type { Expansion } from '../odata/expand';
import { groupRow } from '../people/groups';
import type { Call } from '../route';
import { sameId } from '../same-id';

/** `$expand=group`: null for a token that may not read groups, without any error (contract §1.2). */
export function expandGroup({ caller, world }: Call) {
  return ({ groupId }: GroupHolding, { select }: Expansion): Row | null | undefined => {
    const { expandedGroups } = behaviourOf(world);
    if (expandedGroups !== 'named') return expandedGroups === 'null' ? null : undefined;
    const group = caller.tenant.groups.find(({ id }) => sameId(id, groupId));
    if (!group || !hasScope(caller, groupNameScopes)) return null;
    return pick(groupRow(caller.tenant, group), select);
  };
}
