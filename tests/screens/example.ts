import { accountNames } from '../../utils/i18n/account-names';
import type { Account } from '../../utils/pim/account';
import { accountKey } from '../../utils/pim/account-key';
import type { Activation } from '../../utils/pim/activation';
import { assignmentKey } from '../../utils/pim/assignment-key';
import { HOUR_MS, MINUTE_MS } from '../../utils/pim/duration';
import type { ActivationInput, Elevation } from '../../utils/pim/elevation/elevation';
import { newElevation } from '../../utils/pim/elevation/new-elevation';
import type { Eligibility, Scope } from '../../utils/pim/eligibility';
import type { KnownPolicy } from '../../utils/pim/policy';
import type { Overview, PageView, SignInTrouble, Snapshot } from '../../utils/snapshot/shape';

/** The moment that every screen shows, so that two runs give the same screenshots. */
export const NOW_MS = new Date(2026, 2, 10, 13, 20).getTime();

export const ana: Account = {
  homeAccountId: 'ana.contoso',
  tenantId: 'contoso',
  objectId: 'ana',
  username: 'ana@contoso.com',
  name: 'Ana Ruiz',
  cloud: 'global',
};
export const anaAtFabrikam: Account = {
  ...ana,
  homeAccountId: 'ana.fabrikam',
  tenantId: 'fabrikam',
  username: 'ana.ruiz@fabrikam.com',
};
const contoso = { name: 'Contoso', domains: ['contoso.com', 'contoso.onmicrosoft.com'] };
/** A usual set of accounts: a daily one, one for administration, and a guest in a tenant of the same name. */
export const anaEverywhere: Account[] = [
  { ...ana, tenant: contoso },
  { ...ana, objectId: 'adm', username: 'adm-ana@contoso.onmicrosoft.com', tenant: contoso },
  {
    ...{ ...ana, tenantId: 'emea' },
    tenant: { name: 'Contoso', domains: ['contoso-emea.example'] },
  },
];

const tenant: Scope = { id: '/', name: '', kind: 'tenant' };
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

/** An eligible directory role of an account. */
export function eligible(
  name: string,
  change: Partial<Eligibility> = {},
  owner = ana,
): Eligibility {
  const account = accountKey(owner);
  const id = name === 'Global Administrator' ? GLOBAL_ADMINISTRATOR : name.toLowerCase();
  const base = { account, surface: 'directory' as const, role: { id, name }, scope: tenant };
  const row = { ...base, via: 'direct' as const, endsAtMs: null, ...change };
  return { ...row, key: assignmentKey(account, row.surface, row.role.id, row.scope.id) };
}

export function active(eligibility: Eligibility, startedMs: number, leftMs: number): Activation {
  const when = { startsAtMs: NOW_MS - startedMs, endsAtMs: NOW_MS + leftMs };
  return { ...eligibility, ...when, kind: 'activated' };
}

export const input = (justification: string, durationMs = 2 * HOUR_MS): ActivationInput => ({
  durationMs,
  justification,
  ticket: null,
});

export function elevation(eligibility: Eligibility, change: Partial<Elevation>): Elevation {
  const createdAtMs = NOW_MS - 20_000;
  const id = `elevation ${eligibility.key} ${change.state}`;
  const begun = newElevation(id, eligibility, input('INC-1042 trace failed sign-ins'), createdAtMs);
  return { ...begun, state: 'submitting', sentAtMs: createdAtMs, ...change };
}

export function policy(
  needs: Partial<KnownPolicy['needs']> = {},
  change: Partial<KnownPolicy> = {},
) {
  const none = { ticket: false, mfa: false, authenticationContext: null, approval: null };
  const all = { justification: true, ...none, ...needs };
  return {
    kind: 'known' as const,
    maxDurationMs: 8 * HOUR_MS,
    notifies: [],
    ...change,
    needs: all,
  };
}

export const securityTeam = {
  approvers: [{ id: 'g1', kind: 'group' as const, name: 'Security team' }],
};

export const roles = {
  helpdesk: eligible('Helpdesk Administrator'),
  exchange: eligible('Exchange Administrator'),
  user: eligible('User Administrator'),
  global: eligible('Global Administrator'),
  reports: eligible('Reports Reader'),
  auth: eligible('Authentication Administrator', {
    scope: { id: '/administrativeUnits/1', name: 'Berlin office', kind: 'administrativeUnit' },
  }),
  intune: eligible('Intune Administrator'),
};

/** An account whose session is over. */
export const sessionOver = (account: Account): SignInTrouble => ({
  account: accountKey(account),
  surfaces: [],
  why: 'over',
});

export function overview(change: Partial<Overview> = {}): Overview {
  const signIn = { state: 'idle' as const, error: null };
  const base = { configured: true, accounts: [ana], signInTroubles: [], signIn, ends: [] };
  const names = { accountNames: accountNames(change.accounts ?? base.accounts) };
  return { ...base, ...names, oneClick: 'standard', carriers: [], ...change };
}

export function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  const policies = Object.fromEntries(Object.values(roles).map((role) => [role.key, policy()]));
  return {
    account: ana,
    updatedAtMs: NOW_MS - 2 * MINUTE_MS,
    refreshing: false,
    problem: null,
    surfaces: [{ surface: 'directory', error: null }],
    eligibilities: Object.values(roles),
    activations: [],
    requests: [],
    policies: {
      ...policies,
      [roles.global.key]: policy(
        { authenticationContext: 'c1', approval: securityTeam },
        { notifies: ['security@contoso.com'], maxDurationMs: 4 * HOUR_MS },
      ),
    },
    policiesAtMs: NOW_MS,
    elevations: [],
    roleDefaults: {
      [roles.reports.key]: {
        lastSent: { input: input('INC-1042 trace failed sign-ins'), atMs: NOW_MS - HOUR_MS },
      },
    },
    ...change,
  };
}

export function page(change: Partial<PageView> = {}): PageView {
  return {
    tabId: 1,
    documentId: 'd',
    portal: 'Microsoft Entra admin center',
    title: 'Sign-in logs',
    state: 'needs',
    account: accountKey(ana),
    candidates: [],
    leastRoles: ['Reports Reader'],
    suggestions: [{ key: roles.reports.key, broader: false }],
    coveredBy: null,
    stillRefused: false,
    ...change,
  };
}
