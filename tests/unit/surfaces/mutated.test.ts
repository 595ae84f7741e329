import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimsFromHeader, claimsFromMessage } from '../../../utils/http/claims-challenge';
import { retryAfterMs } from '../../../utils/http/retry-after';
import { readServiceError } from '../../../utils/http/service-error';
import { errorCodes } from '../../../utils/pim/error';
import { policy } from '../../../utils/pim/policy';
import { azureRows } from '../../../utils/surfaces/azure/rows';
import { decisionIn } from '../../../utils/surfaces/decision';
import { directoryRows } from '../../../utils/surfaces/graph/directory-rows';
import { groupsRows } from '../../../utils/surfaces/graph/groups-rows';
import { readPolicyRules } from '../../../utils/surfaces/policy';
import { endOutcome, refusalOutcome } from '../../../utils/surfaces/refusal';
import type { SurfaceRows } from '../../../utils/surfaces/rows';
import { effectiveRules } from '../../emulator/arm/effective-rules';
import { rulesOf } from '../../emulator/graph/policies/rules';
import { policyOf } from '../../emulator/tenants/build';
import { manyRuns, mutated } from '../support/mutated';
import { ana, START_MS } from '../support/records';

const acrs =
  '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D';
const refusals = [
  { error: { code: 'RoleAssignmentExists', message: 'It exists.', innerError: null } },
  { error: { code: 'X', message: acrs, innerError: { 'request-id': 'r', date: 'd' } } },
  {
    error: {
      code: 'UnknownError',
      message: JSON.stringify({ errorCode: 'X', message: acrs, instanceAnnotations: [] }),
    },
  },
  { error: { code: '', message: 'The following policy rules failed: ["MfaRule"]', details: [] } },
];

it('no mutated refusal throws, and each becomes a known error', () => {
  const property = fc.property(
    mutated(refusals),
    fc.constantFrom(200, 400, 401, 403, 404, 409, 429, 500, 503),
    fc.option(fc.string(), { nil: null }),
    (body, status, challenge) => {
      const read = readServiceError(status, body);
      expect(typeof read.code + typeof read.message).toBe('stringstring');
      const result = { kind: 'answer', status, body, retryAfterMs: undefined, challenge } as const;
      for (const outcome of [
        refusalOutcome(result),
        endOutcome(result),
        endOutcome(result, true),
      ]) {
        const code = 'error' in outcome ? outcome.error?.code : undefined;
        expect(code === undefined || errorCodes.includes(code)).toBe(true);
      }
    },
  );
  fc.assert(property, manyRuns);
});

it('no mutated challenge throws, and its claims are JSON or absent', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const good = [
    `Bearer error="insufficient_claims", claims="${btoa(claims)}"`,
    `Bearer error="insufficient_claims", claims="${claims}"`,
    acrs,
    `claims=${claims}`,
  ];
  const cut = fc
    .tuple(fc.constantFrom(...good), fc.nat(120), fc.nat(12), fc.string())
    .map(([text, start, count, put]) => text.slice(0, start) + put + text.slice(start + count));
  const property = fc.property(fc.oneof(cut, fc.string()), (text) => {
    for (const found of [claimsFromHeader(text), claimsFromMessage(text)]) {
      expect(found === undefined || typeof JSON.parse(found) === 'object').toBe(true);
    }
  });
  fc.assert(property, manyRuns);
});

it('no Retry-After throws, or means a negative or endless wait', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^-?\d{0,4}\.?\d{0,3}$/),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  );
  const property = fc.property(text, (header) => {
    const ms = retryAfterMs(header, START_MS);
    expect(ms === undefined || (ms >= 0 && Number.isFinite(ms))).toBe(true);
  });
  fc.assert(property, manyRuns);
});

it('no mutated rules throw, and they are read as a policy', () => {
  const strict = policyOf({
    enabledRules: ['Justification', 'Ticketing', 'MultiFactorAuthentication'],
    authenticationContext: 'c1',
    approvers: [{ id: 'a', kind: 'group', description: 'Security team' }],
    notify: ['security@contoso.com'],
    customExtensionRules: true,
  });
  // The other rules are not read anyway; without them these get more mutations.
  const bodies = [rulesOf(strict), effectiveRules(strict)].map((rules) =>
    rules.filter(({ id }) => /EndUser_Assignment/.test(String(id))),
  );
  const property = fc.property(mutated(bodies), (rules) => {
    const read = readPolicyRules(Array.isArray(rules) ? rules : [rules]);
    expect(policy.safeParse(read).success).toBe(true);
  });
  fc.assert(property, manyRuns);
});

const time = { startDateTime: '2026-06-01T09:00:00Z', endDateTime: null, memberType: 'Direct' };
const request = {
  status: 'Provisioned',
  action: 'selfActivate',
  createdDateTime: '2026-06-01T09:00:00Z',
  justification: 'x',
  approvalId: null,
  scheduleInfo: { ...time, expiration: { type: 'afterDuration', duration: 'PT1H' } },
};
const directoryRow = {
  ...{ id: 'i', roleDefinitionId: 'r', directoryScopeId: '/', appScopeId: null },
  roleDefinition: { id: 'r', displayName: 'Reader', templateId: 'r' },
};
const groupRow = { id: 'i', groupId: 'g', accessId: 'member', group: { displayName: 'G' } };
const azureRow = {
  name: 'n',
  properties: {
    ...{ ...time, ...request, requestType: 'SelfActivate', createdOn: time.startDateTime },
    ...{ scope: '/subscriptions/s', roleDefinitionId: '/x/roleDefinitions/r' },
    expandedProperties: { scope: { displayName: 'S' }, roleDefinition: { displayName: 'R' } },
  },
};

/** A row as each list of a surface reads it. */
const readAs = (surface: SurfaceRows, row: unknown) => [
  ...surface.toEligibilities([row], ana),
  ...surface.toActivations([row], ana),
  ...surface.toRequests([row], ana, START_MS),
];

it('no mutated row throws: it is read, or left out', () => {
  const [directory, groups, azure] = [
    mutated([{ ...directoryRow, ...time, ...request }]),
    mutated([{ ...groupRow, ...time, ...request }]),
    mutated([azureRow]),
  ];
  const property = fc.property(
    directory,
    groups,
    azure,
    (...[directoryRow, groupRow, azureRow]) => {
      const read = [
        ...readAs(directoryRows.rows, directoryRow),
        ...readAs(groupsRows.rows, groupRow),
        ...readAs(azureRows, azureRow),
      ];
      expect(read.every(({ key }) => key.length > 0)).toBe(true);
    },
  );
  fc.assert(property, manyRuns);
});

it('no mutated approval throws', () => {
  const stage = { reviewResult: 'Deny', justification: 'No', reviewedBy: { displayName: 'Cora' } };
  const property = fc.property(mutated([[stage], [{ properties: stage }]]), (stages) => {
    const found = decisionIn(Array.isArray(stages) ? stages : [stages]);
    expect(found === undefined || typeof found.words === 'string').toBe(true);
  });
  fc.assert(property, manyRuns);
  expect(decisionIn([stage])).toEqual({ by: 'Cora', words: 'No' });
});
