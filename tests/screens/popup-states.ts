import type { OpenForm } from '../../components/popup/popup-state';
import { accountKey } from '../../utils/pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../../utils/pim/duration';
import type { Elevation } from '../../utils/pim/elevation/elevation';
import { pimErrorOf } from '../../utils/pim/pim-error-of';

import type { View } from '../../utils/snapshot/read';
import {
  active,
  ana,
  anaAtFabrikam,
  anaEverywhere,
  elevation,
  eligible,
  NOW_MS,
  overview,
  page,
  policy,
  roles,
  securityTeam,
  snapshot,
} from './example';

/** A state of the popup: what it reads, and what the person did in it. */
export type PopupScreen = {
  view: Partial<View>;
  open?: OpenForm;
  filter?: string;
  picked?: string[];
};

const { helpdesk, exchange, user, global, reports, auth, intune } = roles;
/** A role activated from here, with its elevation. */
const elevated = (of: typeof user, leftMs: number, change: Partial<Elevation> = {}) => {
  const endsAtMs = NOW_MS + leftMs;
  const startsAtMs = endsAtMs - 2 * HOUR_MS;
  const one = elevation(of, {
    state: 'active',
    startsAtMs,
    endsAtMs,
    notBeforeMs: endsAtMs,
    ...change,
  });
  return { activation: active(of, NOW_MS - startsAtMs, leftMs), elevation: one };
};
const holding = (...all: ReturnType<typeof elevated>[]) => ({
  activations: all.map((one) => one.activation),
  elevations: all.map((one) => one.elevation),
});
const member = eligible('Member', {
  surface: 'groups',
  role: { id: 'member', name: 'Member' },
  scope: { id: 'g1', name: 'Helpdesk leads', kind: 'group' },
});
const atHome = { ...ana, tenant: { name: 'Contoso', domains: ['contoso.com'] } };
const guest = { ...ana, tenantId: 'f', objectId: 'g', tenant: { name: 'Fabrikam', domains: [] } };
const everyday = snapshot({
  activations: [active(user, 18 * MINUTE_MS, 42 * MINUTE_MS)],
  elevations: [elevation(auth, { state: 'waiting' })],
  policies: { ...snapshot().policies, [auth.key]: policy({ approval: securityTeam }) },
});
const everywhere = anaEverywhere.map(accountKey);
const severalListed: Partial<View> = {
  overview: overview({ accounts: anaEverywhere }),
  snapshots: anaEverywhere.map((account) =>
    snapshot({ account, eligibilities: [eligible('Reports Reader', {}, account)] }),
  ),
};
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
  'signed-out-outstanding': {
    view: {
      overview: overview({
        accounts: [],
        outstanding: (['active', 'perhaps', 'waiting'] as const).map((kind, hour) => ({
          ...{
            kind,
            scopeName: '',
            roleName: `${['User', 'Exchange', 'Groups'][hour]} Administrator`,
          },
          untilMs: NOW_MS + (hour + 1) * HOUR_MS,
        })),
      }),
    },
  },
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
            seenAtMs: NOW_MS - 40 * MINUTE_MS,
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
  'not-all-shown': { view: listed({ notShown: 1_200 }) },
  incomplete: { view: listed({ incomplete: true, surfaces: [scopeNote], refreshing: true }) },
  'page-blocked': { view: { ...listed(), page: page({ state: 'blocked' }) } },
  'page-blocked-form': {
    view: {
      ...listed({ roleDefaults: {} }),
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
  'page-none-azure': {
    view: {
      ...listed(),
      page: page({
        title: 'Resource group',
        state: 'blocked',
        leastRoles: ['Reader'],
        suggestions: [],
        grantedBy: { kind: 'azure', where: 'rg-web' },
      }),
    },
  },
  'page-only-global': {
    view: {
      ...listed(),
      page: page({
        title: 'Environments',
        state: 'blocked',
        leastRoles: ['Power Platform Administrator'],
        suggestions: [{ key: global.key, broader: true }],
        onlyGlobal: true,
      }),
    },
  },
  'page-group-slow': {
    view: {
      ...listed(),
      page: page({
        title: 'Mailboxes',
        leastRoles: ['Exchange Recipient Administrator'],
        suggestions: [
          { key: exchange.key, broader: true, note: 'direct' },
          { key: intune.key, broader: true, note: 'slowGroup' },
        ],
      }),
    },
  },
  'page-sign-out': {
    view: {
      ...listed({ activations: [active(reports, HOUR_MS, HOUR_MS)] }),
      page: page({
        state: 'blocked',
        coveredBy: reports.key,
        suggestions: [],
        stillRefused: true,
        advice: 'signOut',
      }),
    },
  },
  'page-guessed': {
    view: {
      ...severalListed,
      page: page({ state: 'blocked', guessed: true, candidates: everywhere }),
    },
  },
  'page-whose': {
    view: {
      ...severalListed,
      page: page({ state: 'blocked', account: null, candidates: everywhere, suggestions: [] }),
    },
  },
  'page-nobody': {
    view: {
      ...severalListed,
      page: page({
        ...{ account: null, candidates: [], suggestions: [] },
        tenant: 'research-and-development.fabrikam.onmicrosoft.com',
      }),
    },
  },
  'page-under-way': {
    view: {
      ...listed({ elevations: [elevation(reports, { state: 'steppingUp' })] }),
      page: page(),
    },
  },
  form: { view: listed(), open: { key: exchange.key, place: 'roles' } },
  'form-high-impact': { view: listed(), open: { key: global.key, place: 'roles' } },
  'form-ticket': {
    view: listed({ policies: { [helpdesk.key]: policy({ ticket: true, mfa: true }) } }),
    open: { key: helpdesk.key, place: 'roles' },
  },
  'form-unknown': {
    view: listed({ policies: { [helpdesk.key]: { kind: 'unknown' } } }),
    open: { key: helpdesk.key, place: 'roles' },
  },
  'form-protection-lacks': {
    view: listed({ policies: { [global.key]: policy() } }),
    open: { key: global.key, place: 'roles' },
  },
  'form-high-impact-unknown': {
    view: listed({ policies: { [global.key]: { kind: 'unknown' } } }),
    open: { key: global.key, place: 'roles' },
  },
  'several-picking': {
    view: listed(),
    picked: [helpdesk.key, global.key, auth.key],
  },
  'several-form': {
    view: listed({
      policies: {
        ...snapshot().policies,
        [helpdesk.key]: policy({ ticket: true }, { maxDurationMs: HOUR_MS / 2 }),
        [auth.key]: { kind: 'unknown' },
      },
    }),
    picked: [helpdesk.key, exchange.key, global.key, auth.key],
    open: { key: '', place: 'several' },
  },
  'renew-offered': {
    view: listed(
      holding(
        elevated(user, 12 * MINUTE_MS, { effect: 'inEffect' }),
        elevated(global, 9 * MINUTE_MS),
      ),
    ),
  },
  'renew-queued': {
    view: listed(
      holding(
        elevated(user, 12 * MINUTE_MS, { renewal: 'next' }),
        elevated(auth, 80 * MINUTE_MS, { renewal: 'next', effect: 'inEffect' }),
      ),
    ),
  },
  renewing: {
    view: listed({
      elevations: [
        elevation(user, { unattended: true, notBeforeMs: NOW_MS + 8_000, sentAtMs: null }),
        elevation(reports, { state: 'failed', error: pimErrorOf('renewalNeedsYou') }),
      ],
    }),
  },
  'effect-not-yet': {
    view: listed(holding(elevated(user, 42 * MINUTE_MS, { effect: 'notYet' }))),
    open: { key: user.key, place: 'elevated' },
  },
  'details-group': {
    view: listed({
      eligibilities: [member],
      policies: { [member.key]: policy({ mfa: true, approval: securityTeam }) },
      ...holding(elevated(member, 42 * MINUTE_MS, { renewal: 'next' })),
    }),
    open: { key: member.key, place: 'elevated' },
  },
  'details-high-impact': {
    view: listed({
      ...holding(elevated(global, 42 * MINUTE_MS, { effect: 'inEffect' })),
      policies: { [global.key]: policy({ authenticationContext: 'c1' }) },
    }),
    open: { key: global.key, place: 'elevated' },
  },
  filtered: { view: listed(), filter: 'adm' },
  'filter-none': { view: listed(), filter: 'zzz' },
  'items-under-way': {
    view: listed({
      elevations: [
        elevation(helpdesk, { state: 'submitting' }),
        elevation(exchange, { state: 'submitting', notBeforeMs: NOW_MS + 12_000 }),
        elevation(user, { state: 'steppingUp' }),
        elevation(global, { state: 'waiting' }),
        elevation(reports, { state: 'working' }),
        elevation(auth, { state: 'scheduled', startsAtMs: NOW_MS + 2 * HOUR_MS }),
        elevation(intune, { state: 'uncertain' }),
      ],
    }),
  },
  'items-over': {
    view: listed({
      elevations: [
        elevation(helpdesk, { state: 'failed', error: pimErrorOf('stepUpCancelled') }),
        elevation(exchange, { state: 'failed', error: pimErrorOf('justificationMissing') }),
        elevation(user, { state: 'denied', error: pimErrorOf('approvalDenied') }),
        elevation(auth, { state: 'lapsed', error: pimErrorOf('approvalLapsed') }),
        elevation(intune, { state: 'cancelled' }),
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
      elevations: [
        elevation(user, {
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
  'home-and-guest': {
    view: {
      overview: overview({ accounts: [atHome, guest], signedOut: [accountKey(guest)] }),
      snapshots: [atHome, guest].map((account) => {
        const [failed, role] = [eligible('User Administrator', {}, account), 'Reports Reader'];
        return snapshot({
          account,
          eligibilities: [failed, eligible(role, {}, account)],
          elevations: [elevation(failed, { state: 'failed', error: pimErrorOf('wrongAccount') })],
          incomplete: true,
        });
      }),
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
