import type { Client } from '../../http/client';
import type { ActivationRequest } from '../../pim/activation-request';
import type { Elevation } from '../../pim/elevation/elevation';
import { isSuccess } from '../written';
import { ownRequestPath } from './calls';
import { azureRows } from './rows';

export type AzureRequests = ReturnType<typeof createAzureRequests>;

/** Reads requests for Azure roles. */
export function createAzureRequests(now: () => number) {
  const toRequests = (client: Client, rows: unknown[]): ActivationRequest[] =>
    azureRows.toRequests(rows, client.account, now());

  /** The elevation's request by its name; undefined when there is none, or it cannot be read. */
  async function readOwn(
    client: Client,
    elevation: Elevation,
  ): Promise<ActivationRequest | undefined> {
    const { eligibility, request, id } = elevation;
    const path = ownRequestPath(eligibility.scope.id, request?.id ?? id);
    const result = await client.get(path);
    return isSuccess(result) ? toRequests(client, [result.body])[0] : undefined;
  }

  return { readOwn, toRequests };
}

/** Whether a request failed, was denied, lapsed or was withdrawn. */
export const isOver = ({ bucket }: ActivationRequest): boolean =>
  bucket === 'failed' || bucket === 'ended';
