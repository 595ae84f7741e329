import type { Client } from '../../http/client';
import type { CallResult } from '../../http/http';
import type { Decision } from '../../pim/activation-request';
import type { Elevation } from '../../pim/elevation/elevation';
import { matchActivation, sightingOf } from '../../pim/elevation/match';
import type { ListName } from '../../pim/list-name';
import { decisionIn } from '../decision';
import { azureReadScopes } from '../read-scopes';
import { errorOf } from '../refusal';
import { uniqueByKey } from '../rows';
import type { Outcome, SurfaceApi } from '../surface-api';
import { failedList, readList, type SurfaceList } from '../surface-list';
import { ownPath, stagesPath } from './calls';
import { readChildScopes } from './child-scopes';
import { isAzureRoleInEffect } from './effect';
import { azurePolicyPath, readAzurePolicies } from './policies';
import { readActiveAzure } from './read-active';
import { createAzureRequests, isOver } from './requests';
import { azureRows } from './rows';
import { subscriptionNames } from './subscription-names';
import { createAzureWrites } from './writes';

/**
 * Azure roles (contract §1.3, §2, §3, §4.2, §5.3): one list for all scopes at the tenant's root, one
 * call a scope for everything else.
 * @param newId makes GUIDs: requests are put under names of the caller's choice
 */
export function createAzure(now: () => number, newId: () => string): SurfaceApi {
  const requests = createAzureRequests(now);
  const { readOwn, toRequests } = requests;

  async function readAzureList(
    client: Client,
    list: ListName,
    answer: CallResult,
  ): Promise<SurfaceList> {
    const pages = await client.pages(ownPath(list), answer);
    if (!pages.ok) return failedList('azure', list, errorOf(pages.result));
    const { toEligibilities, toActivations } = azureRows;
    const { account } = client;
    const read = {
      eligible: () => ({ eligibilities: uniqueByKey(toEligibilities(pages.rows, account)) }),
      active: () => ({ activations: toActivations(pages.rows, account) }),
      requests: () => ({ requests: toRequests(client, pages.rows) }),
    };
    return readList('azure', list, read[list]());
  }

  async function lookUp(client: Client, elevation: Elevation): Promise<Outcome> {
    const { scope } = elevation.eligibility;
    const [active, own] = await Promise.all([
      client.pages(ownPath('active', scope.id)),
      readOwn(client, elevation),
    ]);
    if (!active.ok) return { type: 'lookUpFailed', error: errorOf(active.result) };
    const activations = azureRows.toActivations(active.rows, client.account);
    const isAlone = elevation.state !== 'active' && elevation.state !== 'ending';
    if (own && !isOver(own) && isAlone) {
      return { type: 'found', request: own, activation: matchActivation(elevation, activations) };
    }
    // No request of this name, or one that came to nothing: a later one, or another device's, may exist.
    const others = await client.pages(ownPath('requests', scope.id));
    // Whether a role still holds is told without what was asked for once, too.
    if (!others.ok && isAlone) return { type: 'lookUpFailed', error: errorOf(others.result) };
    const listed = others.ok ? toRequests(client, others.rows) : [];
    const all = [...(own ? [own] : []), ...listed];
    return { type: 'found', ...sightingOf(elevation, all, activations) };
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
    readScopes: azureReadScopes,
    listPath: (list) => ownPath(list),
    readList: readAzureList,
    // One call each, and a person may hold roles at thousands of scopes.
    maxPrefetchedPolicies: 20,
    readPolicies: readAzurePolicies,
    policyPath: azurePolicyPath,
    names: subscriptionNames,
    readChildScopes,
    ...createAzureWrites({ now, newId, ...requests }),
    lookUp,
    readActive: readActiveAzure,
    isInEffect: isAzureRoleInEffect,
    readDecision,
  };
}
