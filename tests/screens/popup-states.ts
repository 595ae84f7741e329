import type { FormPlace } from '../../components/popup/popup-state';
import { accountKey } from '../../utils/pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../../utils/pim/duration';
import { pimErrorOf } from '../../utils/pim/pim-error-of';

import type { View } from '../../utils/snapshot/read';
import {
  active,
  ana,
  anaAtFabrikam,
  eligible,
  item,
  NOW_MS,
  overview,
  page,
  policy,
  roles,
  securityTeam,
  snapshot,
} from './example';

/** A state of the popup: what it reads, and what the person did in it. */
export type PopupScreen = { view: Partial<View>; open?: FormPlace; filter?: string };

const { helpdesk, exchange, user, global, reports, auth, intune } = roles;
const everyday = snapshot({
  activations: [active(user, 18 * MINUTE_MS, 42 * MINUTE_MS)],
  items: [item(auth, { state: 'waiting' })],
  policies: { ...snapshot().policies, [auth.key]: policy({ approval: securityTeam }) },
});
const listed = (change = {}): Partial<View> => ({
  overview: overview(),
  snapshots: [snapshot(change)],
});
const offline = { updatedAtMs: NOW_MS - 3 * HOUR_MS, problem: pimErrorOf('offline') };
const scopeNote = { surface: 'groups' as const, error: pimErrorOf('consentMissing') };
const hostile = `${'Very long role name '.repeat(8)}\u202eevil <script>`;

export const popupScreens: Record<string, PopupScreen> = {
  full: { view: { overview: overview(), snapshots: [everyday], page: page() } },
  loading: { view: { overview: overview(), snapshots: [snapshot({ updatedAtMs: null })] } },
  'not-configured': { view: { overview: overview({ configured: false, accounts: [] }) } },
  'signed-out': { view: { overview: overview({ accounts: [] }) } },
  'signing-in': {
    view: { overview: overview({ accounts: [], signIn: { state: 'running', error: null } }) },
  },
  'sign-in-failed': {
    view: {
      overview: overview({
        accounts: [],
        signIn: {
          state: 'idle',
          error: { ...pimErrorOf('redirectUnknown'), serviceCode: 'AADSTS50011' },
        },
      }),
    },
  },
  'known-before-sign-in': {
    view: {
      overview: overview({
        accounts: [],
        ends: [
          {
            key: user.key,
            account: user.account,
            roleName: 'User Administrator',
            scopeName: '',
            startsAtMs: NOW_MS - HOUR_MS,
            endsAtMs: NOW_MS + 25 * MINUTE_MS,
            highImpact: false,
          },
        ],
      }),
    },
  },
  'session-over': {
    view: { overview: overview({ signedOut: [accountKey(ana)] }), snapshots: [everyday] },
  },
  empty: { view: listed({ eligibilities: [] }) },
  error: {
    view: listed({ problem: { ...pimErrorOf('serviceFailed', 'An error has occurred.') } }),
  },
  offline: { view: listed(offline) },
  incomplete: { view: listed({ incomplete: true, surfaces: [scopeNote], refreshing: true }) },
  'page-blocked': { view: { ...listed(), page: page({ state: 'blocked' }) } },
  'page-blocked-form': {
    view: {
      ...listed({ remembered: {} }),
      page: page({ state: 'blocked' }),
      intent: { tabId: 1, atMs: NOW_MS },
    },
  },
  'page-covered': {
    view: {
      ...listed({ activations: [active(reports, HOUR_MS, HOUR_MS)] }),
      page: page({ state: 'covered', coveredBy: reports.key }),
    },
  },
  'page-none': {
    view: {
      ...listed(),
      page: page({
        title: 'Billing accounts',
        leastRoles: ['Billing Administrator'],
        suggestions: [],
      }),
    },
  },
  'page-broader': {
    view: {
      ...listed(),
      page: page({
        suggestions: [
          { key: global.key, broader: true },
          { key: intune.key, broader: true },
        ],
      }),
    },
  },
  'page-still-refused': {
    view: { ...listed(), page: page({ state: 'blocked', stillRefused: true }) },
  },
  'page-under-way': {
    view: { ...listed({ items: [item(reports, { state: 'steppingUp' })] }), page: page() },
  },
  form: { view: listed(), open: { key: exchange.key, at: 'roles' } },
  'form-high-impact': { view: listed(), open: { key: global.key, at: 'roles' } },
  'form-ticket': {
    view: listed({ policies: { [helpdesk.key]: policy({ ticket: true, mfa: true }) } }),
    open: { key: helpdesk.key, at: 'roles' },
  },
  'form-unknown': {
    view: listed({ policies: { [helpdesk.key]: { kind: 'unknown' } } }),
    open: { key: helpdesk.key, at: 'roles' },
  },
  filtered: { view: listed(), filter: 'adm' },
  'filter-none': { view: listed(), filter: 'zzz' },
  'items-under-way': {
    view: listed({
      items: [
        item(helpdesk, { state: 'submitting' }),
        item(exchange, { state: 'submitting', notBeforeMs: NOW_MS + 12_000 }),
        item(user, { state: 'steppingUp' }),
        item(global, { state: 'waiting' }),
        item(reports, { state: 'working' }),
        item(auth, { state: 'scheduled', startsAtMs: NOW_MS + 2 * HOUR_MS }),
        item(intune, { state: 'uncertain' }),
      ],
    }),
  },
  'items-over': {
    view: listed({
      items: [
        item(helpdesk, { state: 'failed', error: pimErrorOf('stepUpCancelled') }),
        item(exchange, { state: 'failed', error: pimErrorOf('justificationMissing') }),
        item(user, { state: 'denied', error: pimErrorOf('approvalDenied') }),
        item(auth, { state: 'lapsed', error: pimErrorOf('approvalLapsed') }),
        item(intune, { state: 'cancelled' }),
      ],
    }),
  },
  ending: {
    view: listed({
      activations: [
        active(user, 2 * MINUTE_MS, HOUR_MS),
        active(helpdesk, HOUR_MS, 4 * MINUTE_MS),
        active(reports, HOUR_MS, 30_000),
      ],
      items: [
        item(user, {
          state: 'ending',
          startsAtMs: NOW_MS - 2 * MINUTE_MS,
          endsAtMs: NOW_MS + HOUR_MS,
          notBeforeMs: NOW_MS + 3 * MINUTE_MS,
        }),
      ],
    }),
  },
  'two-accounts': {
    view: {
      overview: overview({ accounts: [ana, anaAtFabrikam] }),
      snapshots: [
        everyday,
        snapshot({
          account: anaAtFabrikam,
          eligibilities: [
            eligible('Global Reader', {}, anaAtFabrikam),
            eligible('User Administrator', {}, anaAtFabrikam),
          ],
        }),
      ],
    },
  },
  hostile: {
    view: listed({
      eligibilities: [eligible(hostile), ...Object.values(roles)],
      activations: [active(eligible(hostile), HOUR_MS, HOUR_MS)],
    }),
  },
  many: {
    view: listed({
      eligibilities: Array.from({ length: 2_700 }, (_, index) =>
        eligible(`Role ${index}`, {
          scope: { id: `/s/${index}`, name: `resource-${index % 90}`, kind: 'resource' },
        }),
      ),
    }),
  },
};
