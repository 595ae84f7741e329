import type { EmulatedRequest } from '../../http-types';
import type { Version } from '../route';
import type { Query } from './query';

type ContextParts = { request: EmulatedRequest; version: Version; query: Query };

/**
 * The `@odata.context` of an answer. A projection is written into it, expanded properties with
 * empty brackets: `#users(id,manager())`.
 */
export function contextOf({ request, version, query }: ContextParts, path: string): string {
  const names = [...(query.select ?? []), ...query.expand.map(({ name }) => `${name}()`)];
  const [set, entity = ''] =
    path.split('/$entity').length > 1 ? [path.slice(0, -8), '/$entity'] : [path];
  const projection = names.length > 0 ? `(${names.join(',')})` : '';
  return `https://${request.host}/${version}/$metadata#${set}${projection}${entity}`;
}
