import type { Broker } from '../auth/broker';
import { clouds } from '../auth/clouds';
import type { Resource } from '../auth/scopes';
import { batchGet } from '../http/batch';
import type { CallResult, Http } from '../http/http';
import type { Account } from '../pim/account';
import type { PimError, Result } from '../pim/error';
import type { Access, SurfaceApi, SurfaceList } from '../surfaces/surface-api';
import { renewingFor } from './renewing-for';

type Environment = { account: Account; broker: Broker; http: Http };
/** Something else that is read of Graph with the lists, so that it costs no request of its own. */
export type Beside = { path: string; take: (answer: CallResult) => Promise<void> };
/** A surface as read, with the access it was read with: its policies need the same. */
export type ReadSurface = { list: SurfaceList; access: Access | null };

/**
 * Lists an account's surfaces: those of Graph in one `$batch`, those of Azure Resource Manager side
 * by side. A surface that is not consented or fails is one with an error; the others work.
 */
export async function readLists(
  of: Environment & {
    surfaces: SurfaceApi[];
    beside: (account: Account) => Beside | undefined;
  },
): Promise<ReadSurface[]> {
  const byResource = (resource: Resource) =>
    readResource(
      of,
      resource,
      of.surfaces.filter((surface) => surface.resource === resource),
      resource === 'graph' ? of.beside(of.account) : undefined,
    );
  return (await Promise.all([byResource('graph'), byResource('arm')])).flat();
}

async function readResource(
  of: Environment,
  resource: Resource,
  surfaces: SurfaceApi[],
  beside: Beside | undefined,
): Promise<ReadSurface[]> {
  if (surfaces.length === 0) return [];
  const paths = surfaces.map((surface) => surface.listPaths());
  const all = [...paths.flat(), ...(beside ? [beside.path] : [])];
  const answered = await answersTo(of, resource, all);
  if (!answered.ok) {
    return surfaces.map(({ surface }) => ({
      list: failedList(surface, answered.error),
      access: null,
    }));
  }
  const { access, answers } = answered.value;
  const last = answers.at(-1);
  if (beside && last) await beside.take(last);
  let from = 0;
  return Promise.all(
    surfaces.map(async (surface, index) => {
      const its = answers.slice(from, from + (paths[index]?.length ?? 0));
      from += its.length;
      return { list: await surface.readList(access, its), access };
    }),
  );
}

async function answersTo(
  of: Environment,
  resource: Resource,
  paths: string[],
): Promise<Result<{ access: Access; answers: CallResult[] }>> {
  const { account, broker } = of;
  const token = await broker.token({ account, resource });
  if (!token.ok) return token;
  const http = renewingFor({ ...of, resource });
  const access: Access = { http, account, accessToken: token.value };
  return { ok: true, value: { access, answers: await get(access, resource, paths) } };
}

function get(access: Access, resource: Resource, paths: string[]): Promise<CallResult[]> {
  const { http, account, accessToken } = access;
  if (resource === 'graph') return batchGet(http, account.cloud, accessToken, paths);
  const { arm } = clouds[account.cloud];
  return Promise.all(
    paths.map((path) =>
      http.call({ cloud: account.cloud, method: 'GET', url: `${arm}${path}`, accessToken }),
    ),
  );
}

const failedList = (surface: SurfaceList['surface'], error: PimError): SurfaceList => ({
  surface,
  error,
  incomplete: false,
  eligibilities: [],
  activations: [],
  requests: [],
});
