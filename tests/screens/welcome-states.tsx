import type { ComponentChild } from 'preact';
import { Welcome } from '../../components/welcome/welcome';
import type { WelcomeActions } from '../../components/welcome/welcome-actions';
import type { CommandReply } from '../../utils/messages/commands';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import type { SetUpCheck } from '../../utils/snapshot/set-up-check';
import type { Overview } from '../../utils/snapshot/shape';
import {
  checkOf,
  failures,
  failuresInside,
  goesOn,
  inFabrikam,
  outside,
  partlyGranted,
  signedInAll,
} from './check-examples';
import { ana, overview } from './example';

type State = {
  choice?: 'administrator' | 'ask' | 'organization';
  checks?: SetUpCheck[];
  change?: Partial<Overview>;
  reply?: CommandReply;
};

export const welcomeActions = (reply: CommandReply = { ok: true }): WelcomeActions => ({
  onChoose: () => {},
  onUse: async () => reply,
  onCopy: async () => true,
  onCheck: () => {},
  onAllowAccess: () => {},
  onSignIn: () => {},
  onConsent: () => {},
  onSettings: () => {},
});

const welcome = ({ choice, checks, change, reply }: State): ComponentChild => (
  <Welcome
    overview={overview({
      ...(checks ? { setUpChecks: checks } : { configured: false }),
      accounts: checks?.some(({ account }) => account) ? [ana] : [],
      ...change,
    })}
    hash={choice ? `#${choice}` : ''}
    redirectUri="https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"
    actions={welcomeActions(reply)}
  />
);

/** What somebody pastes: a mail, quoted. */
const mail = `> Hello Ana, here it is:
> uplift://set-up?client=1b2c3d4e-0000-1111-2222-333344445555&tenant=contoso.com&cloud=global
> Kind regards`;
const inChina = mail.replace('cloud=global', 'cloud=china').replace('contoso.com', 'contoso.cn');

const ways = ['administrator', 'ask', 'organization'] as const;
type WelcomeScreen = { page: ComponentChild; press?: string; paste?: string };

/** The three ways, before and after each thing that somebody does. */
const waysIn = (choice: (typeof ways)[number]): Record<string, WelcomeScreen> => ({
  [`welcome-${choice}-new`]: { page: welcome({ choice }) },
  [`welcome-${choice}-pasted`]: { page: welcome({ choice }), paste: mail },
  [`welcome-${choice}-typed`]: {
    page: welcome({ choice, checks: [checkOf({ lines: goesOn })] }),
  },
  [`welcome-${choice}-registered`]: {
    page: welcome({ choice, checks: [checkOf({ lines: outside })] }),
  },
  [`welcome-${choice}-wrong`]: {
    page: welcome({ choice, checks: [checkOf({ lines: failures.redirectUnknown! })] }),
  },
  [`welcome-${choice}-proven`]: { page: welcome({ choice, checks: [signedInAll] }) },
});

export const welcomeScreens: Record<string, WelcomeScreen> = {
  'welcome-question': { page: welcome({}) },
  ...Object.assign({}, ...ways.map(waysIn)),
  'welcome-copied': { page: welcome({ choice: 'administrator' }), press: 'Copy' },
  'welcome-message-copied': { page: welcome({ choice: 'ask' }), press: 'Copy message' },
  'welcome-paste-unread': {
    page: welcome({ choice: 'administrator' }),
    paste: 'Application (client) ID: 1b2c3d4e-0000-1111-2222-333344445555',
  },
  'welcome-paste-several': {
    page: welcome({ choice: 'organization' }),
    paste: `${mail}\n${mail.replace('contoso.com', 'fabrikam.com')}\nuplift://set-up?client=1b2c`,
  },
  'welcome-paste-cloud': { page: welcome({ choice: 'organization' }), paste: inChina },
  'welcome-managed': {
    page: welcome({
      checks: [checkOf({ lines: outside })],
      change: { managed: { registration: checkOf({ lines: [] }).registration } },
    }),
  },
  'welcome-sign-in-running': {
    page: welcome({
      checks: [checkOf({ lines: outside })],
      change: { signIn: { state: 'running', error: null } },
    }),
  },
  'welcome-sign-in-failed': {
    page: welcome({
      checks: [checkOf({ lines: failures.clientUnknown! })],
      change: { signIn: { state: 'idle', error: pimErrorOf('signInClosed') } },
    }),
  },
  'welcome-sign-in-needs-administrator': {
    page: welcome({
      choice: 'organization',
      checks: [checkOf({ lines: outside })],
      change: { accounts: [], signIn: { state: 'idle', error: pimErrorOf('adminConsentNeeded') } },
    }),
  },
  'welcome-checking': { page: welcome({ checks: [checkOf({ lines: goesOn, endedAtMs: null })] }) },
  'welcome-partly-granted': { page: welcome({ checks: [partlyGranted] }) },
  'welcome-several': {
    page: welcome({
      checks: [signedInAll, inFabrikam, { ...signedInAll, registration: northwind() }],
    }),
  },
  'welcome-report-copied': { page: welcome({ checks: [signedInAll] }), press: 'Copy report' },
  ...Object.fromEntries(
    Object.entries(failures).map(([name, lines]) => [
      `welcome-check-${name}`,
      { page: welcome({ checks: [checkOf({ lines })] }) },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(failuresInside).map(([name, lines]) => [
      `welcome-check-${name}`,
      { page: welcome({ checks: [{ ...signedInAll, lines }] }) },
    ]),
  ),
};

function northwind() {
  return { ...checkOf({ lines: [] }).registration, tenant: 'northwind.example' };
}
