import { directoryAccess } from './access';
import type { Answer } from './answer';
import { answerCollection, answerEntity } from './odata/collection';
import type { Row } from './odata/entity';
import { directoryEntries } from './portal/directory-entries';
import { policyEntries } from './portal/policy-entries';
import type { PortalEntry } from './portal/portal-entry';
import { reportEntries } from './portal/report-entries';
import { badRequest, requestDenied, unsupportedUserRole } from './refusals';
import { roleTemplates } from './role-templates';
import type { Call, Route } from './route';

/** What the emulated admin pages read: by path the roles that may read it, and some sample rows. */
export const portalData: PortalEntry[] = [...directoryEntries, ...reportEntries, ...policyEntries];

/**
 * Whether the roles in the token may read an entry. Roles that became active after the token was
 * issued do not count, so a page works only with a newer token.
 */
function mayRead(entry: PortalEntry, wids: string[]): boolean {
  const readers = [...entry.readers, 'Global Administrator', 'Global Reader'] as const;
  return readers.some((name) => wids.includes(roleTemplates[name]));
}

function answer(entry: PortalEntry, call: Call): Answer {
  const { tenant, token } = call.caller;
  if (!mayRead(entry, token.wids)) {
    return entry.refusal === 'role' ? unsupportedUserRole : requestDenied;
  }
  if (call.query.filter) return badRequest('Invalid filter clause');
  const data = entry.data(tenant, call.world.now());
  const shape = { type: 'entity', row: (row: Row) => row, expand: {} };
  const path = entry.path.slice(1);
  return Array.isArray(data)
    ? answerCollection(call, path, shape, data)
    : answerEntity(call, path, shape, data);
}

export const portalRoutes: Route[] = portalData.map((entry) => ({
  method: 'GET',
  version: entry.version,
  path: new RegExp(`^${entry.path}$`, 'i'),
  access: directoryAccess(entry.scope),
  handle: (call) => answer(entry, call),
}));
