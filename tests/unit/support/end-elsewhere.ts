import type { Emulator } from '../../emulator/server';
import type { AzureRequest } from '../../emulator/world-azure';
import { tenantOf } from './open-worker';

/**
 * Ends all activations, as a person would in the portal or on another device: the request that did it
 * stays among the person's requests (contract §5.4).
 */
export function endElsewhere(emulator: Emulator): void {
  const { assignments, requests, pimGroups, azure } = tenantOf(emulator);
  const nowMs = emulator.clock.now();
  const asked = {
    ...{ action: 'selfDeactivate', status: 'Revoked', justification: null, ticket: null },
    ...{ createdAtMs: nowMs, completedAtMs: nowMs, startsAtMs: null, duration: null },
    ...{ approvalId: null, isValidationOnly: false },
  };
  for (const { principalId, roleDefinitionId, directoryScopeId } of running(assignments, nowMs)) {
    const holding = { principalId, roleDefinitionId, directoryScopeId };
    requests.push({ ...asked, ...holding, id: crypto.randomUUID() });
  }
  for (const { principalId, groupId, accessId } of running(pimGroups.assignments, nowMs)) {
    const holding = { principalId, groupId, accessId };
    pimGroups.requests.push({ ...asked, ...holding, id: crypto.randomUUID() });
  }
  for (const { holderId, roleId, scopeId } of running(azure.assignments, nowMs)) {
    const request: AzureRequest = {
      ...{ holderId, roleId, scopeId, name: crypto.randomUUID(), requestType: 'SelfDeactivate' },
      ...{ status: 'Revoked', justification: null, ticket: { number: null, system: null } },
      ...{ createdAtMs: nowMs, startsAtMs: null, duration: null, approvalId: null },
      ...{ condition: null, eligibilityId: null },
    };
    azure.requests.push(request);
  }
  takeAway(emulator);
}

/** Ends all activations as an administrator may: no request of the person tells of it. */
export function takeAway(emulator: Emulator): void {
  const { assignments, pimGroups, azure } = tenantOf(emulator);
  const nowMs = emulator.clock.now();
  for (const row of running([...assignments, ...pimGroups.assignments], nowMs))
    row.endsAtMs = nowMs;
  for (const row of running(azure.assignments, nowMs)) row.endsAtMs = nowMs;
}

const running = <Row extends { assignmentType: string; endsAtMs: number | null }>(
  rows: Row[],
  nowMs: number,
): Row[] =>
  rows.filter(
    ({ assignmentType, endsAtMs }) =>
      assignmentType === 'Activated' && (endsAtMs === null || endsAtMs > nowMs),
  );
