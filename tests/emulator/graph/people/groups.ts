import type { Tenant } from '../../world';
import type { Answer } from '../answer';
import { answerCollection, answerEntity } from '../odata/collection';
import type { Entity, Row } from '../odata/entity';
import { resourceNotFound, tooManyClauses } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';

type Named = Tenant['groups'][number];

/** The default properties of a group that clients of PIM read. */
export function groupRow(
  { pimGroups }: Tenant,
  { id, displayName, isAssignableToRole }: Named,
): Row {
  const carries = pimGroups.carriedRoles.some(({ groupId }) => sameId(groupId, id));
  return {
    id,
    deletedDateTime: null,
    description: null,
    displayName,
    groupTypes: [],
    isAssignableToRole: carries ? true : (isAssignableToRole ?? null),
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
    visibility: null,
  };
}

function groupEntity(tenant: Tenant): Entity<Named> {
  return { type: 'group', row: (group) => groupRow(tenant, group), expand: {} };
}

const unitEntity: Entity<Named> = {
  type: 'administrativeUnit',
  row: ({ id, displayName }) => ({
    id,
    deletedDateTime: null,
    displayName,
    description: null,
    visibility: null,
  }),
  expand: {},
};

function getNamed(call: Call, path: string, entity: Entity<Named>, from: Named[]): Answer {
  const id = call.params[0] ?? '';
  const found = from.find((each) => sameId(each.id, id));
  return found ? answerEntity(call, path, entity, found) : resourceNotFound(id);
}

/** GET /groups/{id} */
export function getGroup(call: Call): Answer {
  const { tenant } = call.caller;
  return getNamed(call, 'groups', groupEntity(tenant), tenant.groups);
}

/** The most values that an `in` may have. */
const LARGEST_IN = 15;
const ID_IN = /^\s*id\s+in\s*\(([^()]*)\)\s*$/i;

/** Whether a call lists groups by id, not all of them. */
export function asksForGroupsById(url: URL): boolean {
  return ID_IN.test(url.searchParams.get('$filter') ?? '');
}

/** GET /groups?$filter=id in ('…','…'): groups that are gone are left out (contract §1.2). */
export function groupsById(call: Call): Answer {
  const { tenant } = call.caller;
  const inside = ID_IN.exec(call.query.filter ?? '')?.[1] ?? '';
  const ids = [...inside.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  if (ids.length > LARGEST_IN) return tooManyClauses(ids.length, LARGEST_IN);
  const found = tenant.groups.filter(({ id }) => ids.some((each) => sameId(each, id)));
  return answerCollection(call, 'groups', groupEntity(tenant), found);
}

/** GET /directory/administrativeUnits/{id} */
export function getAdministrativeUnit(call: Call): Answer {
  const units = call.caller.tenant.administrativeUnits;
  return getNamed(call, 'directory/administrativeUnits', unitEntity, units);
}
