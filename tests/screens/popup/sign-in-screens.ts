import type { Account } from '../../../utils/pim/account';
import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import {
  ana,
  anaAtFabrikam,
  elevation,
  NOW_MS,
  overview,
  roles,
  sessionOver,
  snapshot,
} from '../example';
import { everyday, type PopupScreen } from './screen';

const { user } = roles;

const remembered = {
  key: user.key,
  account: user.account,
  roleName: 'User Administrator',
  scopeName: '',
  startsAtMs: NOW_MS - HOUR_MS,
  endsAtMs: NOW_MS + 25 * MINUTE_MS,
  highImpact: false,
  seenAtMs: NOW_MS - 40 * MINUTE_MS,
};

/** After a restart of the browser: nothing could be read, and nothing is remembered of a list. */
const unread = (account: Account) =>
  snapshot({
    account,
    ...{ updatedAtMs: null, surfaces: [], eligibilities: [], policies: {}, roleDefaults: {} },
    problem: pimErrorOf('signInNeeded'),
  });

/** The popup before, during and after a sign-in. */
export const signInScreens: Record<string, PopupScreen> = {
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
  'sign-in-not-opened': {
    view: {
      overview: overview({
        accounts: [],
        signIn: {
          state: 'idle',
          error: pimErrorOf('signInNotOpened', 'Authorization page could not be loaded.'),
        },
      }),
    },
  },
  ...Object.fromEntries(
    (
      [
        ['sign-in-ended', pimErrorOf('signInEnded', 'Something that no browser said so far.')],
        [
          'sign-in-refused',
          pimErrorOf('signInFailed', 'AADSTS50999: It went wrong.', {
            serviceCode: 'AADSTS50999',
          }),
        ],
        ['sign-in-unknown-application', pimErrorOf('clientUnknown')],
      ] as const
    ).map(([name, error]): [string, PopupScreen] => [
      name,
      {
        view: {
          overview: overview({ signIn: { state: 'idle', error } }),
          snapshots: [everyday],
        },
      },
    ]),
  ),
  'sign-in-closed': {
    view: {
      overview: overview({
        signIn: {
          state: 'idle',
          error: pimErrorOf('signInClosed', 'The user did not approve access.'),
        },
      }),
      snapshots: [everyday],
    },
  },
  'known-before-sign-in': {
    view: {
      overview: overview({
        accounts: [],
        ends: [remembered],
      }),
    },
  },
  'session-over': {
    view: {
      overview: overview({ signInTroubles: [sessionOver(ana)] }),
      snapshots: [{ ...everyday, problem: pimErrorOf('signInNeeded') }],
    },
  },
  'sessions-over-after-restart': {
    view: {
      overview: overview({
        accounts: [ana, anaAtFabrikam],
        signInTroubles: [ana, anaAtFabrikam].map(sessionOver),
        ends: [remembered],
      }),
      snapshots: [ana, anaAtFabrikam].map(unread),
    },
  },
  'session-over-after-restart': {
    view: {
      overview: overview({ signInTroubles: [sessionOver(ana)] }),
      snapshots: [unread(ana)],
    },
  },
  'azure-asks-to-verify': {
    view: {
      overview: overview({
        signInTroubles: [{ account: accountKey(ana), surfaces: ['azure'], why: 'verify' }],
      }),
      snapshots: [everyday],
    },
  },
  'tenant-without-azure': {
    view: {
      overview: overview(),
      snapshots: [
        {
          ...everyday,
          surfaces: [
            ...everyday.surfaces,
            {
              surface: 'azure',
              error: pimErrorOf('azureMissing', '', { serviceCode: 'AADSTS500011' }),
            },
          ],
        },
      ],
    },
  },
  'windows-hello-does-not-count': {
    view: {
      overview: overview(),
      snapshots: [
        {
          ...everyday,
          elevations: [
            elevation(roles.exchange, { state: 'failed', error: pimErrorOf('mfaNotCounted') }),
          ],
        },
      ],
    },
  },
  'graph-asks-to-sign-in': {
    view: {
      overview: overview({
        signInTroubles: [
          { account: accountKey(ana), surfaces: ['directory', 'groups'], why: 'again' },
        ],
      }),
      snapshots: [everyday],
    },
  },
};
