import type { TokenNeed } from '../../auth/broker';
import { type Resource, resources } from '../../auth/scopes';
import { type Client, openClient } from '../../http/client';
import type { CallResult } from '../../http/http';
import { rowsIn } from '../../http/paging';
import type { SessionEnvironment } from '../../http/session';
import type { Account } from '../../pim/account';
import type { PimError } from '../../pim/error';
import { pimErrorOf } from '../../pim/pim-error-of';
import type { CheckLine } from '../../snapshot/set-up-check';
import { mayList } from '../../surfaces/read-scopes';
import { errorOf } from '../../surfaces/refusal';
import type { SurfaceApi } from '../../surfaces/surface-api';
import type { Surfaces } from '../../surfaces/surfaces';
import { failedLine, isPassing, lineOf } from './lines';
import { permissionLines, permissionsRunning, permissionsWithout } from './permission-lines';

export type InsideCheckEnvironment = SessionEnvironment & {
  surfaces: Surfaces;
};

type Tell = (lines: CheckLine[]) => void;

/** What is looked at with somebody's sign-in. */
export const insideRunning = (surfaces: Surfaces): CheckLine[] => [
  lineOf('signIn', 'running'),
  ...permissionsRunning,
  ...(['surface', 'policies'] as const).flatMap((thing) =>
    Object.keys(surfaces).map((name) => lineOf(thing, 'running', null, name)),
  ),
];

/**
 * Looks at what a registration is good for, with an account's tokens and without a window: the
 * beginning of each list of eligible assignments is read, and a policy of each surface.
 */
export async function checkInside(
  env: InsideCheckEnvironment,
  account: Account,
  tell: Tell,
): Promise<void> {
  await Promise.all(resources.map((resource) => checkResource(env, account, resource, tell)));
}

async function checkResource(
  env: InsideCheckEnvironment,
  account: Account,
  resource: Resource,
  tell: Tell,
): Promise<void> {
  const surfaces = Object.values(env.surfaces).filter((each) => each.resource === resource);
  const opened = await openAsGranted(env, { account, resource });
  if (!opened.ok) {
    if (resource === 'graph') tell([signInLine(opened.error)]);
    tell(permissionsWithout(resource, opened.error));
    return tell(surfaces.flatMap((surface) => linesWithout(surface, opened.error)));
  }
  const { client } = opened;
  const granted = client.session.granted();
  if (resource === 'graph') tell([lineOf('signIn', 'passed')]);
  tell(permissionLines(resource, granted));
  await Promise.all(surfaces.map((surface) => checkSurface(client, surface, granted, tell)));
}

/**
 * A client whose token is issued now: one that is cached names what was granted before, and hides that
 * none is issued any more. It is of use all the same where the service is out of reach for a moment.
 */
async function openAsGranted(env: InsideCheckEnvironment, need: TokenNeed) {
  const issued = await openClient(env, { ...need, fresh: true });
  return issued.ok || !isPassing(issued.error) ? issued : openClient(env, need);
}

/** Nobody is signed in any more, which says nothing of the set-up; anything else is said as it is. */
const signInLine = (error: PimError): CheckLine =>
  error.code === 'signInNeeded' ? lineOf('signIn', 'untold', error) : failedLine('signIn', error);

/** Without Azure, or before somebody verified for it, the rest of a set-up is good all the same. */
function linesWithout({ surface }: SurfaceApi, error: PimError): CheckLine[] {
  const line =
    error.code === 'azureMissing'
      ? lineOf('surface', 'lacking', error, surface)
      : failedLine('surface', error, surface);
  return [line, lineOf('policies', 'untold', null, surface)];
}

/** So many rows are enough to see that a list answers, and to find one that can be read. */
const ROWS = 10;

/** A page of a list as if nothing followed: a list of thousands is not read to its end for a check. */
function beginningOf(answer: CallResult): CallResult {
  const rows = rowsIn(answer);
  return rows && answer.kind === 'answer'
    ? { ...answer, body: { value: rows.slice(0, ROWS) } }
    : answer;
}

async function checkSurface(
  client: Client,
  surface: SurfaceApi,
  granted: readonly string[] | null,
  tell: Tell,
): Promise<void> {
  // Nothing is sent for what would only be refused.
  if (!mayList(surface.readScopes, granted))
    return tell(linesWithout(surface, pimErrorOf('consentMissing')));
  const answer = beginningOf(await client.get(surface.listPath('eligible')));
  const { error, eligibilities } = await surface.readList(client, 'eligible', answer);
  if (error) return tell(linesWithout(surface, error));
  tell([lineOf('surface', 'passed', null, surface.surface)]);
  const [eligibility] = eligibilities;
  // Without a role there is no policy that this person would need.
  if (!eligibility) return tell([lineOf('policies', 'untold', null, surface.surface)]);
  const isReadable = async (): Promise<boolean> => {
    const { [eligibility.key]: policy } = await surface.readPolicies(client, [eligibility]);
    return policy?.kind === 'known';
  };
  const passed = lineOf('policies', 'passed', null, surface.surface);
  if (await isReadable()) return tell([passed]);
  const why = errorOf(await client.get(surface.policyPath(eligibility)));
  // What is answered now was only not answered before.
  if (why.code === 'malformed' && (await isReadable())) return tell([passed]);
  tell([failedLine('policies', why, surface.surface)]);
}
