import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import type { Activation } from '../../../utils/pim/activation';
import type { ActivationRequest } from '../../../utils/pim/activation-request';
import { assignmentKey } from '../../../utils/pim/assignment-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { newElevation } from '../../../utils/pim/elevation/new-elevation';
import type { Eligibility } from '../../../utils/pim/eligibility';
import type { KnownPolicy } from '../../../utils/pim/policy';
import { contoso } from '../../emulator/tenants/contoso';

/** A Monday morning: the moment at which tests begin. */
export const START_MS = Date.UTC(2026, 5, 1, 9, 0, 0);

/** Ana of the emulated contoso, as she is signed in here. */
export const ana: Account = {
  homeAccountId: `${contoso.ana.id}.${contoso.id}`,
  tenantId: contoso.id,
  objectId: contoso.ana.id,
  username: contoso.ana.upn,
  name: contoso.ana.displayName,
  cloud: 'global',
};

/** Security Reader: not high-impact, and its policy requires a reason only. */
const securityReader = {
  id: '5d6b6bb7-de71-4623-b4af-96380a352509',
  name: 'Security Reader',
  templateId: '5d6b6bb7-de71-4623-b4af-96380a352509',
};

const assignment = {
  key: assignmentKey(accountKey(ana), 'directory', securityReader.id, '/'),
  account: accountKey(ana),
  surface: 'directory' as const,
  role: securityReader,
  scope: { id: '/', name: '', kind: 'tenant' as const },
};

export const eligibilityWith = (change: Partial<Eligibility> = {}): Eligibility => ({
  ...assignment,
  via: 'direct',
  endsAtMs: null,
  ...change,
});

export const activationWith = (change: Partial<Activation> = {}): Activation => ({
  ...assignment,
  via: 'direct',
  startsAtMs: START_MS,
  endsAtMs: START_MS + HOUR_MS,
  kind: 'activated',
  ...change,
});

/** The request of `elevationWith()`, provisioned. */
export const requestWith = (change: Partial<ActivationRequest> = {}): ActivationRequest => ({
  ...assignment,
  id: 'request-1',
  action: 'activate',
  bucket: 'active',
  status: 'Provisioned',
  justification: 'INC-1042 look at sign-ins',
  createdAtMs: START_MS,
  startsAtMs: START_MS,
  durationMs: HOUR_MS,
  endsAtMs: START_MS + HOUR_MS,
  approvalId: null,
  ...change,
});

/** An elevation right after the click: one hour of Security Reader, journaled and not yet sent. */
export function elevationWith(change: Partial<Elevation> = {}): Elevation {
  const input = { durationMs: HOUR_MS, justification: 'INC-1042 look at sign-ins', ticket: null };
  const id = 'b1c1d1e1-0000-4000-8000-000000000001';
  return { ...newElevation(id, eligibilityWith(), input, START_MS), ...change };
}

/** A policy that requires a reason and allows eight hours. */
export const policyWith = (
  needs: Partial<KnownPolicy['needs']> = {},
  maxDurationMs = 8 * HOUR_MS,
): KnownPolicy => ({
  kind: 'known',
  maxDurationMs,
  needs: {
    justification: true,
    ticket: false,
    mfa: false,
    authenticationContext: null,
    approval: null,
    ...needs,
  },
  notifies: [],
});
