import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS } from '../../../utils/pim/duration';
import type { View } from '../../../utils/snapshot/read';
import {
  active,
  anaEverywhere,
  elevation,
  eligible,
  NOW_MS,
  overview,
  page,
  roles,
  snapshot,
} from '../example';
import { listed, type PopupScreen } from './screen';

const { exchange, global, reports, intune } = roles;
const accountKeys = anaEverywhere.map(accountKey);
const severalListed: Partial<View> = {
  overview: overview({ accounts: anaEverywhere }),
  snapshots: anaEverywhere.map((account) =>
    snapshot({ account, eligibilities: [eligible('Reports Reader', {}, account)] }),
  ),
};

/** The card of the page in front. */
export const pageCardScreens: Record<string, PopupScreen> = {
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
      page: page({ state: 'blocked', guessed: true, candidates: accountKeys }),
    },
  },
  'page-whose': {
    view: {
      ...severalListed,
      page: page({ state: 'blocked', account: null, candidates: accountKeys, suggestions: [] }),
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
};
