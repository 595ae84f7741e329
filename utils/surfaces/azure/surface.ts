import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { readServiceError } from '../../http/service-error';
import type { ActivationRequest, Decision } from '../../pim/activation-request';
import type { Elevation } from '../../pim/elevation/elevation';
import { isPending } from '../../pim/elevation/machine/ending';
import { matchActivation, sightingOf } from '../../pim/elevation/match';
import { decisionIn } from '../decision';
import { failedList } from '../failed-list';
import { endOutcome, errorOf, refusalOutcome } from '../refusal';
import { uniqueByKey } from '../rows';
import type { Outcome, SurfaceApi, SurfaceList } from '../surface-api';
import { activationOutcome, deactivationOutcome, endWritten, isSuccess } from '../written';
import { activationBody, endBody } from './bodies';
import { ownPath, requestPath, stagesPath } from './calls';
import { isAzureRoleInEffect } from './effect';
import { readAzurePolicies } from './policies';
import { azureRows } from './rows';

/** What is listed, in the order in which answers are read. */
const listed = ['eligible', 'active', 'requests'] as const;

/**
 * Azure roles (contract §1.3, §2, §3, §4.2, §5.3): one list for all scopes at the tenant's root, one
 * call a scope for everything else.
 * @param newId makes GUIDs: requests are put under names of the caller's choice
 */
export function createAzure(now: () => number, newId: () => string): SurfaceApi {
  async function readList(client: Client, answers: CallResult[]): Promise<SurfaceList> {
    const read = await Promise.all(
      listed.map((collection, index) => client.pages(ownPath(collection), answers[index])),
    );
    const failed = read.find((pages) => !pages.ok);
    if (failed && !failed.ok) return failedList('azure', errorOf(failed.result));
    const [eligible = [], active = [], requests = []] = read.map((pages) =>
      pages.ok ? pages.rows : [],
    );
    return {
      surface: 'azure',
      error: null,
      incomplete: false,
      eligibilities: uniqueByKey(azureRows.toEligibilities(eligible, client.account)),
      activations: azureRows.toActivations(active, client.account),
      requests: toRequests(client, requests),
    };
  }

  const toRequests = (client: Client, rows: unknown[]) =>
    azureRows.toRequests(rows, client.account, now());

  /** The elevation's request by its name; undefined when there is none, or it cannot be read. */
  async function readOwnRequest(
    client: Client,
    elevation: Elevation,
  ): Promise<ActivationRequest | undefined> {
    const path = requestPath(elevation.eligibility.scope.id, elevation.request?.id ?? elevation.id);
    const result = await client.get(path);
    return isSuccess(result) ? toRequests(client, [result.body])[0] : undefined;
  }

  async function lookUp(client: Client, elevation: Elevation): Promise<Outcome> {
    const { scope } = elevation.eligibility;
    const [active, own] = await Promise.all([
      client.pages(ownPath('active', scope.id)),
      readOwnRequest(client, elevation),
    ]);
    if (!active.ok) return { type: 'lookUpFailed', error: errorOf(active.result) };
    const activations = azureRows.toActivations(active.rows, client.account);
    const isAlone = elevation.state !== 'active' && elevation.state !== 'ending';
    if (own && !isOver(own) && isAlone) {
      return { type: 'found', request: own, activation: matchActivation(elevation, activations) };
    }
    // No request of this name, or one that came to nothing: a later one, or another device's, may exist.
    const requests = await client.pages(ownPath('requests', scope.id));
    if (!requests.ok) return { type: 'lookUpFailed', error: errorOf(requests.result) };
    const all = [...(own ? [own] : []), ...toRequests(client, requests.rows)];
    return { type: 'found', ...sightingOf(elevation, all, activations) };
  }

  const put = (
    client: Client,
    elevation: Elevation,
    name: string,
    body: object,
  ): Promise<CallResult> => client.put(requestPath(elevation.eligibility.scope.id, name), body);

  /**
   * The request goes under the elevation's own id, so that the service itself knows a repeated PUT. Only
   * when the one of that name came to nothing does another try need another name.
   */
  async function activate(client: Client, elevation: Elevation): Promise<Outcome> {
    const body = activationBody(client.account, elevation);
    const putUnder = async (name: string): Promise<CallResult> =>
      put(client, elevation, name, body);
    const outcomeOf = (result: CallResult): Outcome =>
      activationOutcome(result, elevation, (rows) => toRequests(client, rows));
    const first = await putUnder(elevation.id);
    if (!isNameUsed(first)) return outcomeOf(first);
    const own = await readOwnRequest(client, { ...elevation, request: null });
    return own && isOver(own) ? outcomeOf(await putUnder(newId())) : refusalOutcome(first);
  }

  async function end(client: Client, elevation: Elevation): Promise<Outcome> {
    if (isPending(elevation)) return withdraw(client, elevation);
    const result = await put(client, elevation, newId(), endBody(client.account, elevation));
    return deactivationOutcome(result, elevation, (rows) => toRequests(client, rows), now());
  }

  /**
   * A withdrawal is answered 200 without a known body, or 204 (contract §3). The page of some proxy is
   * a 200 as well, so the request itself is read to see what became of it.
   */
  async function withdraw(client: Client, elevation: Elevation): Promise<Outcome> {
    const name = elevation.request?.id ?? elevation.id;
    const path = requestPath(elevation.eligibility.scope.id, name, 'cancel');
    const result = await client.post(path);
    if (!isSuccess(result)) return endOutcome(result);
    if (result.status === 204) return { type: 'endDone' };
    return endWritten(result, await readOwnRequest(client, elevation));
  }

  /** The stages of an approval stand at the root, under the approval's own path (contract §6). */
  async function readDecision(
    client: Client,
    { request }: Elevation,
  ): Promise<Decision | undefined> {
    if (!request?.approvalId?.startsWith('/')) return undefined;
    const stages = await client.pages(stagesPath(request.approvalId));
    return stages.ok ? decisionIn(stages.rows) : undefined;
  }

  return {
    surface: 'azure',
    resource: 'arm',
    listPaths: () => listed.map((collection) => ownPath(collection)),
    readList,
    // One call each, and a person may hold roles at thousands of scopes.
    maxPrefetchedPolicies: 20,
    readPolicies: readAzurePolicies,
    activate,
    end,
    lookUp,
    isInEffect: isAzureRoleInEffect,
    readDecision,
  };
}

/** Whether a request failed, was denied, lapsed or was withdrawn. */
const isOver = ({ bucket }: ActivationRequest): boolean =>
  bucket === 'failed' || bucket === 'ended';

const codeOf = (result: CallResult): string =>
  result.kind === 'answer' ? readServiceError(result.status, result.body).code.toLowerCase() : '';

const isNameUsed = (result: CallResult): boolean =>
  ['roleassignmentrequestexists', 'roleassignmentschedulerequestexists'].includes(codeOf(result));
