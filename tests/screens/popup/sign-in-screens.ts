import { accountKey } from '../../../utils/pim/account-key';
import { HOUR_MS, MINUTE_MS } from '../../../utils/pim/duration';
import { pimErrorOf } from '../../../utils/pim/pim-error-of';
import { ana, NOW_MS, overview, roles } from '../example';
import { everyday, type PopupScreen } from './screen';

const { user } = roles;

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
};
