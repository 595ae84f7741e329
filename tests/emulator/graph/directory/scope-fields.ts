import type { Refusal } from '../answer';
import { type Json, textOf } from '../json-body';
import type { Row } from '../odata/entity';
import { badRequest } from '../refusals';

/** Before the id of a scope that belongs to one application, where the world keeps a single text. */
const APP = 'app:';

/** An application's own scope, as the world keeps it: `/` is the whole of the application. */
export const appScope = (id: string): string => `${APP}${id}`;

/** Where a role holds: in the directory, or in an application (contract §1.1). */
export function scopeFields(scope: string): Row {
  return scope.startsWith(APP)
    ? { directoryScopeId: null, appScopeId: scope.slice(APP.length) }
    : { directoryScopeId: scope, appScopeId: null };
}

/** Reads where from a body whose names are in lower case: one of the two, not both (contract §5.1). */
export function readScope(body: Json): { directoryScopeId: string } | Refusal {
  const [directory, app] = [textOf(body.directoryscopeid), textOf(body.appscopeid)];
  if (directory && app) {
    return badRequest('Only one of directoryScopeId and appScopeId may be specified.');
  }
  if (!directory && !app) {
    return badRequest("The required property 'directoryScopeId' is missing.");
  }
  return { directoryScopeId: directory ?? appScope(app ?? '') };
}
