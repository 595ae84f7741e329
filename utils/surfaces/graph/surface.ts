import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import { rowsIn } from '../../http/paging';
import type { Decision } from '../../pim/activation-request';
import type { Elevation } from '../../pim/elevation/elevation';
import { isPending } from '../../pim/elevation/machine/ending';
import { sightingOf } from '../../pim/elevation/match';
import { pimErrorOf } from '../../pim/pim-error-of';
import { bodyOfInput } from '../activation-input';
import { decisionIn } from '../decision';
import { endOutcome, errorOf } from '../refusal';
import type { Outcome, SurfaceApi } from '../surface-api';
import { activationOutcome, deactivationOutcome, isSuccess } from '../written';
import type { GraphDialect } from './dialect';
import { ownPath, readGraphList, wholeActive } from './list';
import { readActiveGraph } from './read-active';

/** A surface that Graph serves, in its dialect (contract §1–§3, §5). */
export function createGraphSurface(dialect: GraphDialect, now: () => number): SurfaceApi {
  const paths = {
    eligible: ownPath(dialect, 'eligible'),
    active: ownPath(dialect, 'active'),
    requests: ownPath(dialect, 'requests'),
  };
  const toRequests = (client: Client, rows: unknown[]) =>
    dialect.rows.toRequests(rows, client.account, now());

  async function lookUp(client: Client, elevation: Elevation): Promise<Outcome> {
    const [active, requests, own] = await client.batch([
      paths.active,
      paths.requests,
      ...(elevation.request ? [`${dialect.requests}/${elevation.request.id}`] : []),
    ]);
    const activeRows = rowsIn(active!);
    const requestRows = rowsIn(requests!);
    if (!activeRows || !requestRows) {
      return { type: 'lookUpFailed', error: errorOf(activeRows ? requests! : active!) };
    }
    const ownRows = own?.kind === 'answer' && own.status === 200 ? [own.body] : [];
    const all = toRequests(client, [...ownRows, ...requestRows]);
    const whole = await wholeActive(client, dialect, activeRows);
    const activations = dialect.rows.toActivations(whole.all, client.account);
    const seen = sightingOf(elevation, all, activations);
    // What a list that was cut does not show may hold all the same.
    if (whole.incomplete && !seen.activation) {
      return { type: 'lookUpFailed', error: pimErrorOf('unavailable') };
    }
    return { type: 'found', ...seen };
  }

  const post = (client: Client, elevation: Elevation, body: object): Promise<CallResult> =>
    client.post(dialect.requests, {
      ...body,
      // Always the person, also where a group brings the eligibility (contract §1.1).
      principalId: client.account.objectId,
      ...dialect.bodyOf(elevation.eligibility),
    });

  async function activate(client: Client, elevation: Elevation): Promise<Outcome> {
    const { role, scope } = elevation.eligibility;
    const input = bodyOfInput(elevation.input, 'afterDuration');
    const result = await post(client, elevation, { action: 'selfActivate', ...input });
    // A created request comes without names.
    return activationOutcome(result, elevation, (rows) =>
      toRequests(client, rows).map((request) => ({ ...request, role, scope })),
    );
  }

  async function end(client: Client, elevation: Elevation): Promise<Outcome> {
    if (isPending(elevation)) return withdraw(client, elevation);
    const result = await post(client, elevation, { action: 'selfDeactivate' });
    return deactivationOutcome(result, elevation, (rows) => toRequests(client, rows), now());
  }

  /** A withdrawal is answered 204 without a body, and in no other way (contract §3). */
  async function withdraw(client: Client, elevation: Elevation): Promise<Outcome> {
    const path = `${dialect.requests}/${elevation.request?.id}/cancel`;
    const result = await client.post(path);
    if (!isSuccess(result)) return endOutcome(result);
    return result.status === 204
      ? { type: 'endDone' }
      : { type: 'noAnswer', error: errorOf(result) };
  }

  async function readDecision(
    client: Client,
    { request }: Elevation,
  ): Promise<Decision | undefined> {
    // An approval has the id of its request (contract §6).
    const id = request?.approvalId ?? request?.id;
    if (!id) return undefined;
    const { approvals, stages } = dialect.approval;
    const path = `${approvals}/${id}?$expand=${stages}`;
    const result = await client.get(path);
    return isSuccess(result) ? decisionIn(stagesOf(result.body, stages)) : undefined;
  }

  return {
    surface: dialect.surface,
    resource: 'graph',
    readScopes: dialect.readScopes,
    listPath: (list) => paths[list],
    readList: (client, list, answer) => readGraphList(client, dialect, list, answer, now()),
    names: dialect.scopeNames,
    maxPrefetchedPolicies: dialect.maxPrefetchedPolicies,
    readPolicies: dialect.readPolicies,
    policyPath: dialect.policyPath,
    activate,
    end,
    lookUp,
    readActive: (client, rows) => readActiveGraph(client, dialect, rows),
    isInEffect: dialect.isInEffect,
    readDecision,
  };
}

function stagesOf(approval: unknown, name: string): unknown[] {
  const stages = (approval as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(stages) ? stages : [];
}
