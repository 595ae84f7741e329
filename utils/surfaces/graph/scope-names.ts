import * as z from 'zod/mini';
import { MAX_BATCH } from '../../http/batch';
import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { rowsIn } from '../../http/paging';
import type { Scope } from '../../pim/eligibility';
import { lastSegment } from '../../pim/last-segment';
import { plainName } from '../../pim/plain-name';
import { hasServiceName, type ServiceName } from '../../snapshot/service-names';
import type { ScopeNames, SurfaceApi } from '../surface-api';
import { flag, text } from '../wire';
import { isSuccess } from '../written';

/** Reads the names of one kind of scope: what the lists do not bring. */
type NameReading = {
  kind: Scope['kind'];
  /** Any of these lets a token read them, the least first (contract §9). */
  permissions: string[];
  /** How many ids go into one part of a `$batch`. */
  idsPerPart: number;
  pathOf: (ids: string[]) => string;
};

/** Five `$batch`es at most: names come after everything else, but they come. */
const MAX_PARTS = 5 * MAX_BATCH;

const directoryReaders = ['Directory.Read.All', 'Directory.ReadWrite.All'];

/** Groups are read together; those that are gone are left out (contract §1.2). */
export const groupNames = namesBy({
  kind: 'group',
  permissions: [
    'Group.ReadBasic.All',
    'GroupMember.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    ...directoryReaders,
  ],
  idsPerPart: 15,
  pathOf: (ids) => {
    const filter = encodeURIComponent(`id in (${ids.map((id) => `'${id}'`).join(',')})`);
    return `/v1.0/groups?$filter=${filter}&$select=id,displayName,isAssignableToRole`;
  },
});

/** Units are read one by one: nothing says that they are found by several ids (contract §1.1). */
export const unitNames = namesBy({
  kind: 'administrativeUnit',
  permissions: [
    'AdministrativeUnit.Read.All',
    'AdministrativeUnit.ReadWrite.All',
    ...directoryReaders,
  ],
  idsPerPart: 1,
  pathOf: ([id = '']) =>
    `/v1.0/directory/administrativeUnits/${encodeURIComponent(id)}?$select=id,displayName`,
});

function namesBy({ kind, permissions, idsPerPart, pathOf }: NameReading) {
  /** @returns undefined where the token is known to read none of them: then nothing is asked */
  async function read(client: Client, ids: string[]): Promise<ScopeNames | undefined> {
    const granted = client.session.granted();
    if (granted && !permissions.some((name) => granted.includes(name))) return undefined;
    const byId = new Map(ids.map((id) => [lastSegment(id), id]));
    const parts = inParts([...byId.keys()], idsPerPart).slice(0, MAX_PARTS);
    const answers = await client.batch(parts.map(pathOf));
    const names = new Map(
      answers.flatMap(objectsIn).map(({ id, name }) => [byId.get(id) ?? id, name]),
    );
    return { names, isRefused: answers.every(isRefusal) };
  }
  const lacking = (scope: Scope): string | undefined =>
    scope.kind === kind && !hasServiceName(scope) ? scope.id.toLowerCase() : undefined;
  return { lacking, read } satisfies SurfaceApi['names'];
}

function inParts(ids: string[], size: number): string[][] {
  const count = Math.ceil(ids.length / size);
  return Array.from({ length: count }, (_, at) => ids.slice(at * size, (at + 1) * size));
}

const named = z.object({ id: z.string(), displayName: text, isAssignableToRole: flag });

/** The objects in an answer, which is a collection or one of them; one without a name is left out. */
function objectsIn(answer: CallResult): { id: string; name: ServiceName }[] {
  if (!isSuccess(answer)) return [];
  return (rowsIn(answer) ?? [answer.body]).flatMap((row) => {
    const { data } = named.safeParse(row);
    const name = plainName(data?.displayName);
    if (!data || !name) return [];
    const known =
      typeof data.isAssignableToRole === 'boolean'
        ? { roleAssignable: data.isAssignableToRole }
        : {};
    return [{ id: data.id.toLowerCase(), name: { name, ...known } }];
  });
}

const isRefusal = (answer: CallResult): boolean =>
  answer.kind === 'answer' && (answer.status === 401 || answer.status === 403);
