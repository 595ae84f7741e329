import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import { historyEntryOf } from '../../../utils/pim/elevation/history';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import type { LocalKey } from '../../../utils/storage/keys';
import { ben } from './people';
import { ana, elevationWith, requestWith, START_MS } from './records';
import { registration } from './token-host';

const input = {
  durationMs: HOUR_MS,
  justification: 'INC-1042 look at sign-ins',
  ticket: { number: 'CHG-7', system: 'ServiceNow' },
};

/** An activation that was sent and holds. */
export const activeElevation = elevationWith({
  id: 'active',
  input,
  state: 'active',
  sentAtMs: START_MS,
  request: requestWith(),
  startsAtMs: START_MS,
  endsAtMs: START_MS + HOUR_MS,
  renewal: 'next',
  effect: 'inEffect',
});

/** A write that left; nobody knows what became of it, or of the one before it. */
export const uncertainElevation = elevationWith({
  id: 'uncertain',
  state: 'uncertain',
  sentAtMs: START_MS,
  tries: 2,
  notBeforeMs: START_MS + 1_000,
  earlier: { id: 'before', input },
});

const failedElevation = elevationWith({
  id: 'failed',
  state: 'failed',
  error: pimErrorOf('blockedByPolicy', 'No.', { requestId: 'r', rules: ['Mfa'] }),
  dismissed: true,
});

const end = {
  key: 'k',
  account: accountKey(ana),
  roleName: 'Security Reader',
  scopeName: '',
  startsAtMs: START_MS,
  endsAtMs: START_MS + HOUR_MS,
  highImpact: false,
  seenAtMs: START_MS,
};

const datedInputs = {
  [`${accountKey(ana)}|directory|a|/`]: { input, atMs: START_MS },
  [`${accountKey(ben)}|directory|b|/`]: { input: { ...input, ticket: null }, atMs: START_MS },
};

/** What every record may hold: several parts each, in the current version. */
export const storedData = {
  accounts: [
    {
      ...{ account: ana, registration, askedAtMs: START_MS },
      dismissed: [{ surface: 'azure', code: 'azureMissing' }],
    },
    { account: { ...ben, tenant: { name: 'Contoso', domains: ['contoso.com'] } }, registration },
  ],
  drafts: datedInputs,
  ends: [end, { ...end, key: 'l', account: accountKey(ben), highImpact: true }],
  history: {
    entries: [
      historyEntryOf(activeElevation)!,
      { ...historyEntryOf(failedElevation)!, elsewhere: true, endNoticed: true },
    ],
    clearedAtMs: START_MS - HOUR_MS,
  },
  journal: [activeElevation, uncertainElevation, failedElevation],
  pageAccounts: { 'entra.microsoft.com ': accountKey(ana), ' global|t': accountKey(ben) },
  reasons: datedInputs,
  settings: {
    registration,
    otherRegistrations: [{ ...registration, tenant: 'fabrikam.com' }],
    oneClick: 'never',
    hint: 'refused',
    autoReload: false,
    rules: [{ at: 'entra.microsoft.com/*', role: 'Security Reader' }],
    carries: { Operators: ['Exchange Administrator'] },
    names: { 'id-1': 'Operators' },
  },
  clock: { offsetMs: -47 * 60_000 },
  signingOut: [accountKey(ana), accountKey(ben)],
} satisfies Record<LocalKey, unknown>;

/** The same as versions before the rename wrote it: `ask` in the place of `input`. */
export function withAsk<Data>(data: Data): unknown {
  const text = JSON.stringify(data, (_, value) => {
    if (typeof value !== 'object' || value === null || !('input' in value)) return value;
    const { input: ask, ...rest } = value;
    return { ...rest, ask };
  });
  return JSON.parse(text);
}
