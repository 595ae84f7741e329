import type { Command } from '../../../utils/messages/commands';
import type { Fact } from '../../../utils/messages/facts';
import { HOUR_MS } from '../../../utils/pim/duration';
import { LONGEST_NAME } from '../../../utils/settings/names';

const account = 'global|tenant|person';
const input = { durationMs: HOUR_MS, justification: 'INC-1', ticket: null };
const elevationId = '7b1a4d53-9b7e-4f4d-8a1c-8e905f0c2c4e';
const registration = { clientId: elevationId, tenant: 'contoso.com', cloud: 'global' as const };
const further = { ...registration, tenant: 'fabrikam.com' };

/** What one kind of message looks like. */
type Examples<T> = {
  /** With nothing that may be left out. */
  least: T;
  /** With everything; absent where that is the same. */
  full?: T;
  /** Wrong beyond a part that is missing or of another kind: these are tried for every message. */
  malformed?: Record<string, unknown>;
};
type Table<T extends { type: string }> = {
  [Type in T['type']]: Examples<Extract<T, { type: Type }>>;
};

/** Every command there is: one without a row here does not compile. */
export const commandExamples: Table<Command> = {
  opened: { least: { type: 'opened' } },
  refresh: { least: { type: 'refresh' } },
  signIn: {
    least: { type: 'signIn', account: null },
    full: { type: 'signIn', account, tenant: 'contoso.com' },
    malformed: {
      'a tenant without end': { type: 'signIn', account: null, tenant: 'x'.repeat(254) },
    },
  },
  consent: {
    least: { type: 'consent', account, surface: 'azure' },
    malformed: { 'nobody to consent': { type: 'consent', account: null, surface: 'azure' } },
  },
  signOut: {
    least: { type: 'signOut', account },
    malformed: { 'nobody to sign out': { type: 'signOut', account: null } },
  },
  choosePageAccount: {
    least: { type: 'choosePageAccount', tabId: 3, documentId: 'd', account },
    malformed: {
      'a tab by name': { type: 'choosePageAccount', tabId: '3', documentId: 'd', account },
    },
  },
  readPolicy: { least: { type: 'readPolicy', key: 'k' } },
  activate: {
    least: { type: 'activate', elevationId, key: 'k', account: 'a', input },
    full: {
      type: 'activate',
      elevationId,
      key: 'k',
      account: 'a',
      input: { ...input, ticket: { number: 'CHG-7', system: 'ServiceNow' } },
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
    least: { type: 'renew', key: 'k', elevationId: null },
    full: { type: 'renew', key: 'k', elevationId },
    malformed: { 'an id that is no UUID': { type: 'renew', key: 'k', elevationId: 'x' } },
  },
  end: { least: { type: 'end', key: 'k' } },
  cancel: { least: { type: 'cancel', key: 'k' } },
  retry: { least: { type: 'retry', elevationId } },
  dismiss: { least: { type: 'dismiss', elevationId } },
  saveDraft: {
    least: { type: 'saveDraft', key: 'k', input: null },
    full: { type: 'saveDraft', key: 'k', input },
  },
  nameScope: {
    least: { type: 'nameScope', scopeId: 'g', name: 'Mine' },
    malformed: {
      'a name without end': { type: 'nameScope', scopeId: 'g', name: 'x'.repeat(LONGEST_NAME + 1) },
      'an id without end': { type: 'nameScope', scopeId: 'x'.repeat(1_001), name: 'Mine' },
    },
  },
  saveSettings: {
    least: { type: 'saveSettings', change: {} },
    full: {
      type: 'saveSettings',
      change: { oneClick: 'never', registration, otherRegistrations: [further] },
    },
    malformed: {
      'a client id that is none': {
        type: 'saveSettings',
        change: { registration: { ...registration, clientId: 'x' } },
      },
      'a tenant that is a path': {
        type: 'saveSettings',
        change: { registration: { ...registration, tenant: '../x' } },
      },
      'a cloud nobody knows': {
        type: 'saveSettings',
        change: { registration: { ...registration, cloud: 'mine' } },
      },
      'a further tenant that is any': {
        type: 'saveSettings',
        change: { otherRegistrations: [{ ...further, tenant: 'organizations' }] },
      },
      'two applications for one tenant': {
        type: 'saveSettings',
        change: { otherRegistrations: [further, { ...further, tenant: 'FABRIKAM.com' }] },
      },
      'an application for the tenant of the first': {
        type: 'saveSettings',
        change: { registration, otherRegistrations: [{ ...further, tenant: 'Contoso.com' }] },
      },
      'a choice that is none': { type: 'saveSettings', change: { oneClick: 'always' } },
    },
  },
  dismissOutstanding: { least: { type: 'dismissOutstanding' } },
  clearHistory: { least: { type: 'clearHistory' } },
};

/** Every fact there is. */
export const factExamples: Table<Fact> = {
  located: { least: { type: 'located' }, full: { type: 'located', fresh: true } },
  refused: {
    least: { type: 'refused', host: 'graph.microsoft.com', path: '/v1.0/users' },
    malformed: {
      'a host without end': { type: 'refused', host: 'x'.repeat(254), path: '/' },
      'a path without end': {
        type: 'refused',
        host: 'graph.microsoft.com',
        path: 'x'.repeat(1_001),
      },
    },
  },
  gone: { least: { type: 'gone' } },
  hintClicked: { least: { type: 'hintClicked' } },
  hintDismissed: { least: { type: 'hintDismissed' } },
};
