import { batchGet } from '../../http/batch';
import type { CallResult } from '../../http/http';
import type { Decision } from '../../pim/decision';
import { formatDurationIso } from '../../pim/duration';
import type { Elevation } from '../../pim/elevation/elevation';
import { isPending } from '../../pim/elevation/machine/ending';
import { sightingOf } from '../../pim/elevation/match';
import { decisionIn } from '../decision';
import { endOutcome, errorOf, isFreshlyActive, refusalOutcome } from '../refusal';
import type { Access, Outcome, SurfaceApi } from '../surface-api';
import { endWritten, isSuccess, requestWritten } from '../written';
import { graphGet, graphPost, rowsOf } from './call';
import type { GraphDialect } from './dialect';
import { readGraphList } from './list';

/** One of the two surfaces that Graph serves, in its dialect (contract §1–§3, §5). */
export function createGraphSurface(dialect: GraphDialect, now: () => number): SurfaceApi {
  const mine = (set: string) => `${set}/filterByCurrentUser(on='principal')?${dialect.names}`;
  const paths = {
    eligible: mine(dialect.eligible),
    active: mine(dialect.active),
    requests: mine(dialect.requests),
  };
  const toRequests = (access: Access, rows: unknown[]) =>
    dialect.toRequests(rows, access.account, now());

  async function lookUp(access: Access, elevation: Elevation): Promise<Outcome> {
    const { http, account, accessToken } = access;
    const [active, requests, own] = await batchGet(http, account.cloud, accessToken, [
      paths.active,
      paths.requests,
      ...(elevation.request ? [`${dialect.requests}/${elevation.request.id}`] : []),
    ]);
    const activeRows = rowsOf(active!);
    const requestRows = rowsOf(requests!);
    if (!activeRows || !requestRows) {
      return { type: 'lookUpFailed', error: errorOf(activeRows ? requests! : active!) };
    }
    const ownRows = own?.kind === 'answer' && own.status === 200 ? [own.body] : [];
    const all = toRequests(access, [...ownRows, ...requestRows]);
    const activations = dialect.toActivations(activeRows, account);
    return { type: 'found', ...sightingOf(elevation, all, activations) };
  }

  const post = (access: Access, elevation: Elevation, body: object): Promise<CallResult> =>
    access.http.call(
      graphPost(access, dialect.requests, {
        ...body,
        // Always the person, also where a group brings the eligibility (contract §1.1).
        principalId: access.account.objectId,
        ...dialect.bodyOf(elevation.eligibility),
      }),
    );

  async function activate(access: Access, elevation: Elevation): Promise<Outcome> {
    const result = await post(access, elevation, { action: 'selfActivate', ...inputOf(elevation) });
    if (!isSuccess(result)) return refusalOutcome(result);
    const request = requestWritten(result, elevation, 'activate', (rows) =>
      toRequests(access, rows),
    );
    // Accepted, perhaps, but the answer does not say so: look up what became of it.
    if (!request) return { type: 'noAnswer', error: errorOf(result) };
    // A created request comes without names.
    const { role, scope } = elevation.eligibility;
    return { type: 'answered', request: { ...request, role, scope } };
  }

  async function end(access: Access, elevation: Elevation): Promise<Outcome> {
    if (isPending(elevation)) return withdraw(access, elevation);
    const result = await post(access, elevation, { action: 'selfDeactivate' });
    if (!isSuccess(result)) return endOutcome(result, isFreshlyActive(elevation, now()));
    const read = (rows: unknown[]) => toRequests(access, rows);
    return endWritten(result, requestWritten(result, elevation, 'deactivate', read));
  }

  /** A withdrawal is answered 204 without a body, and in no other way (contract §3). */
  async function withdraw(access: Access, elevation: Elevation): Promise<Outcome> {
    const path = `${dialect.requests}/${elevation.request?.id}/cancel`;
    const result = await access.http.call(graphPost(access, path));
    if (!isSuccess(result)) return endOutcome(result);
    return result.status === 204
      ? { type: 'endDone' }
      : { type: 'noAnswer', error: errorOf(result) };
  }

  async function readDecision(
    access: Access,
    { request }: Elevation,
  ): Promise<Decision | undefined> {
    // An approval has the id of its request (contract §6).
    const id = request?.approvalId ?? request?.id;
    if (!id) return undefined;
    const { version, approvals, stages } = dialect.approval;
    const path = `${approvals}/${id}?$expand=${stages}`;
    const result = await access.http.call(graphGet(access, path, version));
    return isSuccess(result) ? decisionIn(stagesOf(result.body, stages)) : undefined;
  }

  return {
    surface: dialect.surface,
    resource: 'graph',
    listPaths: () => [paths.eligible, paths.active, paths.requests],
    readList: (access, answers) => readGraphList(access, dialect, answers, now()),
    mostPolicies: dialect.mostPolicies,
    readPolicies: dialect.readPolicies,
    activate,
    end,
    lookUp,
    isInEffect: dialect.isInEffect,
    readDecision,
  };
}

function stagesOf(approval: unknown, name: string): unknown[] {
  const stages = (approval as Record<string, unknown> | null | undefined)?.[name];
  return Array.isArray(stages) ? stages : [];
}

function inputOf({ input }: Elevation): object {
  const { durationMs, justification, ticket } = input;
  return {
    // The audit log gets the reason exactly as typed.
    justification,
    scheduleInfo: {
      expiration: { type: 'afterDuration', duration: formatDurationIso(durationMs) },
    },
    ...(ticket && { ticketInfo: { ticketNumber: ticket.number, ticketSystem: ticket.system } }),
  };
}
