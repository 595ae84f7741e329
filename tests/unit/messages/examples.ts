import type { Command } from '../../../utils/messages/commands';
import type { Fact } from '../../../utils/messages/facts';
import { HOUR_MS } from '../../../utils/pim/duration';
import { LONGEST_NAME } from '../../../utils/settings/names';

const account = 'global|tenant|person';
const input = { durationMs: HOUR_MS, justification: 'INC-1', ticket: null };
const scope = { id: '/subscriptions/s/resourceGroups/rg-web', name: 'rg-web' };
const elevationId = '7b1a4d53-9b7e-4f4d-8a1c-8e905f0c2c4e';
const registration = { clientId: elevationId, tenant: 'contoso.com', cloud: 'global' as const };
const further = { ...registration, tenant: 'fabrikam.com' };

/** Examples of one type of message. */
type Examples<T> = {
  /** With its required fields only. */
  minimal: T;
  /** With every field; absent where that is the same. */
  full?: T;
  /** Invalid in its own way: a missing field and a field of another kind are tried for every message. */
  malformed?: Record<string, unknown>;
};
type Table<T extends { type: string }> = {
  [Type in T['type']]: Examples<Extract<T, { type: Type }>>;
};

/** Every command there is: one without a row here does not compile. */
export const commandExamples: Table<Command> = {
  opened: { minimal: { type: 'opened' } },
  refresh: { minimal: { type: 'refresh' } },
  signIn: {
    minimal: { type: 'signIn', account: null },
    full: { type: 'signIn', account, tenant: 'contoso.com', surface: 'azure', anew: true },
    malformed: {
      'a tenant that is too long': { type: 'signIn', account: null, tenant: 'x'.repeat(254) },
    },
  },
  consent: {
    minimal: { type: 'consent', account, surface: 'azure' },
    malformed: { 'no account to consent': { type: 'consent', account: null, surface: 'azure' } },
  },
  dismissTrouble: {
    minimal: { type: 'dismissTrouble', account, surface: 'azure', code: 'azureMissing' },
    malformed: {
      'a trouble that there is not': {
        type: 'dismissTrouble',
        account,
        surface: 'azure',
        code: 'x',
      },
    },
  },
  signOut: {
    minimal: { type: 'signOut', account },
    malformed: { 'no account to sign out': { type: 'signOut', account: null } },
  },
  choosePageAccount: {
    minimal: { type: 'choosePageAccount', tabId: 3, documentId: 'd', account },
    malformed: {
      'a tab that is no number': {
        type: 'choosePageAccount',
        tabId: '3',
        documentId: 'd',
        account,
      },
    },
  },
  lookNow: { minimal: { type: 'lookNow', elevationId } },
  readPolicy: {
    minimal: { type: 'readPolicy', key: 'k' },
    full: { type: 'readPolicy', key: 'k', scope },
  },
  readChildScopes: {
    minimal: { type: 'readChildScopes', key: 'k', scopeId: scope.id },
    malformed: {
      'a scope that is no path': { type: 'readChildScopes', key: 'k', scopeId: 'x' },
      'a path that leads elsewhere': {
        type: 'readChildScopes',
        key: 'k',
        scopeId: '/subscriptions/../x',
      },
      'a path with a query': { type: 'readChildScopes', key: 'k', scopeId: '/subscriptions/x?y' },
    },
  },
  activate: {
    minimal: { type: 'activate', elevationId, key: 'k', account: 'a', input },
    full: {
      type: 'activate',
      elevationId,
      key: 'k',
      account: 'a',
      input: { ...input, ticket: { number: 'CHG-7', system: 'ServiceNow' } },
      scope,
      renewal: elevationId,
      oneClick: true,
    },
    malformed: {
      'an id that is no UUID': {
        type: 'activate',
        elevationId: 'x',
        key: 'k',
        account: 'a',
        input,
      },
      'a renewal that is no UUID': {
        type: 'activate',
        elevationId,
        key: 'k',
        account: 'a',
        input,
        renewal: 'x',
      },
      'no account': { type: 'activate', elevationId, key: 'k', input },
      'no reason': {
        type: 'activate',
        elevationId,
        key: 'k',
        account: 'a',
        input: { durationMs: 1, ticket: null },
      },
      'a duration in words': {
        type: 'activate',
        elevationId,
        key: 'k',
        account: 'a',
        input: { ...input, durationMs: 'PT1H' },
      },
      'half a ticket': {
        type: 'activate',
        elevationId,
        key: 'k',
        account: 'a',
        input: { ...input, ticket: { number: 'CHG-7' } },
      },
    },
  },
  renew: {
    minimal: { type: 'renew', key: 'k', elevationId: null },
    full: { type: 'renew', key: 'k', elevationId },
    malformed: { 'an id that is no UUID': { type: 'renew', key: 'k', elevationId: 'x' } },
  },
  end: { minimal: { type: 'end', key: 'k' } },
  cancel: { minimal: { type: 'cancel', key: 'k' } },
  retry: { minimal: { type: 'retry', elevationId } },
  dismiss: { minimal: { type: 'dismiss', elevationId } },
  saveDraft: {
    minimal: { type: 'saveDraft', key: 'k', input: null },
    full: { type: 'saveDraft', key: 'k', input: { ...input, scope } },
  },
  nameScope: {
    minimal: { type: 'nameScope', scopeId: 'g', name: 'Mine' },
    malformed: {
      'a name that is too long': {
        type: 'nameScope',
        scopeId: 'g',
        name: 'x'.repeat(LONGEST_NAME + 1),
      },
      'an id that is too long': { type: 'nameScope', scopeId: 'x'.repeat(1_001), name: 'Mine' },
    },
  },
  saveSettings: {
    minimal: { type: 'saveSettings', change: {} },
    full: {
      type: 'saveSettings',
      change: { oneClick: 'never', registration, otherRegistrations: [further] },
    },
    malformed: {
      'an invalid client id': {
        type: 'saveSettings',
        change: { registration: { ...registration, clientId: 'x' } },
      },
      'a tenant that is a path': {
        type: 'saveSettings',
        change: { registration: { ...registration, tenant: '../x' } },
      },
      'an unknown cloud': {
        type: 'saveSettings',
        change: { registration: { ...registration, cloud: 'mine' } },
      },
      'a further tenant that stands for any': {
        type: 'saveSettings',
        change: { otherRegistrations: [{ ...further, tenant: 'organizations' }] },
      },
      'two applications for one tenant': {
        type: 'saveSettings',
        change: { otherRegistrations: [further, { ...further, tenant: 'FABRIKAM.com' }] },
      },
      'a second application for the first one’s tenant': {
        type: 'saveSettings',
        change: { registration, otherRegistrations: [{ ...further, tenant: 'Contoso.com' }] },
      },
      'an unknown choice': { type: 'saveSettings', change: { oneClick: 'always' } },
    },
  },
  checkSetUp: {
    minimal: { type: 'checkSetUp' },
    full: { type: 'checkSetUp', quiet: true },
    malformed: { 'not quiet, said aloud': { type: 'checkSetUp', quiet: false } },
  },
  dismissOutstanding: { minimal: { type: 'dismissOutstanding' } },
  clearHistory: { minimal: { type: 'clearHistory' } },
  clearDamaged: { minimal: { type: 'clearDamaged' } },
};

/** Every fact there is. */
export const factExamples: Table<Fact> = {
  located: { minimal: { type: 'located' }, full: { type: 'located', fresh: true } },
  refused: {
    minimal: { type: 'refused', host: 'graph.microsoft.com', path: '/v1.0/users' },
    malformed: {
      'a host that is too long': { type: 'refused', host: 'x'.repeat(254), path: '/' },
      'a path that is too long': {
        type: 'refused',
        host: 'graph.microsoft.com',
        path: 'x'.repeat(1_001),
      },
    },
  },
  gone: { minimal: { type: 'gone' } },
  hintClicked: { minimal: { type: 'hintClicked' } },
  hintDismissed: { minimal: { type: 'hintDismissed' } },
};
