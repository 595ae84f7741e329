import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { readServiceError } from '../../http/service-error';
import type { Elevation } from '../../pim/elevation/elevation';
import { isPending } from '../../pim/elevation/machine/ending';
import { pimErrorOf } from '../../pim/pim-error-of';
import { endOutcome, refusalOutcome } from '../refusal';
import type { Outcome } from '../surface-api';
import { activationOutcome, deactivationOutcome, endWritten, isSuccess } from '../written';
import { activationBody, endBody } from './bodies';
import { requestPath } from './calls';
import { type AzureRequests, isOver } from './requests';

/**
 * Activates and ends Azure roles.
 * @param newId makes GUIDs: requests are put under names of the caller's choice
 */
export function createAzureWrites({
  now,
  newId,
  readOwn,
  toRequests,
}: AzureRequests & { now: () => number; newId: () => string }) {
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
      withNarrowness(
        activationOutcome(result, elevation, (rows) => toRequests(client, rows)),
        elevation,
      );
    const first = await putUnder(elevation.id);
    if (!isNameUsed(first)) return outcomeOf(first);
    const own = await readOwn(client, { ...elevation, request: null });
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
    return endWritten(result, await readOwn(client, elevation));
  }

  return { activate, end };
}

/**
 * Below a management group not everybody may activate at a resource group, who may at its subscription
 * (contract §5.3): what is refused there is the place, not the person.
 */
function withNarrowness(outcome: Outcome, { eligibility }: Elevation): Outcome {
  if (outcome.type !== 'refused' || eligibility.eligibleKey === undefined) return outcome;
  const { error } = outcome;
  const isPlace = error.serviceCode?.toLowerCase() === 'authorizationfailed';
  if (!isPlace) return outcome;
  return { ...outcome, error: pimErrorOf('scopeTooNarrow', error.message, error) };
}

const codeOf = (result: CallResult): string =>
  result.kind === 'answer' ? readServiceError(result.status, result.body).code.toLowerCase() : '';

const isNameUsed = (result: CallResult): boolean =>
  ['roleassignmentrequestexists', 'roleassignmentschedulerequestexists'].includes(codeOf(result));
