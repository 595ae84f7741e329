import type { ComponentChild } from 'preact';
import { History } from '../../components/options/history';
import type { RecordLoss } from '../../components/options/loss-note';
import { Options } from '../../components/options/options';
import { accountTags } from '../../components/shared/owner-names';
import { HOUR_MS } from '../../utils/pim/duration';
import type { HistoryEntry } from '../../utils/pim/elevation/history';
import type { Eligibility } from '../../utils/pim/eligibility';
import type { ErrorCode } from '../../utils/pim/error';
import { pimErrorOf } from '../../utils/pim/pim-error-of';
import type { ManagedSettings, PolicyProblem } from '../../utils/settings/policy';
import type { Registration } from '../../utils/settings/registration';
import { setUpText } from '../../utils/settings/set-up-text';
import { defaultSettings, type Settings } from '../../utils/settings/shape';
import type { CheckLine } from '../../utils/snapshot/set-up-check';
import { ana, anaAtFabrikam, input, NOW_MS, overview, roles } from './example';
import { welcomeScreens } from './welcome-states';

const registered: Settings = {
  ...defaultSettings,
  registration: {
    clientId: '1b2c3d4e-0000-1111-2222-333344445555',
    tenant: 'contoso.com',
    cloud: 'global',
  },
};
const mistyped: Settings = {
  ...defaultSettings,
  registration: { clientId: '1b2c3d4e', tenant: 'contoso', cloud: 'global' },
};

const withRules: Settings = {
  ...registered,
  rules: [
    { at: 'entra.microsoft.com/#view/Contoso_Extension/AuditBlade', role: 'Reports Reader' },
    {
      at: 'portal.azure.com/#@*/resource/subscriptions/*/resourceGroups/rg-web',
      role: 'Contributor',
    },
  ],
  carries: { 'Intune operators': ['Intune:Help Desk Operator'] },
};
const withWrongRules: Settings = {
  ...registered,
  rules: [{ at: 'example.com/audit', role: '' }],
  carries: { 'Intune operators': ['Hlepdesk'] },
};
const [fabrikam, northwind] = ['fabrikam.com', 'northwind.example'].map((tenant) => ({
  clientId: '1b2c3d4e-0000-1111-2222-333344445556',
  tenant,
  cloud: 'global' as const,
}));
const withOtherTenants: Settings = { ...registered, otherRegistrations: [fabrikam!, northwind!] };
const withWrongTenants: Settings = {
  ...registered,
  otherRegistrations: [
    { ...fabrikam!, tenant: 'contoso.com' },
    { clientId: '1b2c', tenant: 'northwind', cloud: 'usgov' },
  ],
};
const managed: ManagedSettings = {
  registration: registered.registration,
  otherRegistrations: [fabrikam!],
};
const strictPolicy: ManagedSettings = {
  oneClick: 'never',
  hint: 'discreet',
  autoReload: false,
  rules: [{ at: 'entra.microsoft.com/#view/Contoso_Extension/HomeBlade', role: 'Global Reader' }],
  carries: { 'Help desk': ['Helpdesk Administrator', 'Intune:Help Desk Operator'] },
  names: { '5d6b6bb7-de71-4623-b4af-96380a352509': 'Help desk' },
};
const given = (...registrations: Registration[]) => ({ given: { text: setUpText(registrations) } });
const checked = (lines: [CheckLine['thing'], CheckLine['state'], ErrorCode?][]) => ({
  setUpChecks: [
    {
      registration: registered.registration!,
      ...{ account: null, startedAtMs: NOW_MS, endedAtMs: NOW_MS },
      lines: lines.map(([thing, state, code]) => ({
        ...{ thing, about: '', state, error: code ? pimErrorOf(code) : null },
      })),
    },
  ],
});
const unknownPages = [
  'entra view/microsoft_aad_iam/brandnewblade',
  '403 graph.microsoft.com/beta/brandNew/{id}',
];

const errorLog = ['2026-06-01T08:59:00.000Z TypeError: a record could not be read'];

const unreadable: PolicyProblem[] = [
  { setting: 'oneClick', lines: null },
  { setting: 'rules', lines: 2 },
];

const losses: RecordLoss[] = [
  { record: 'history', lost: 2, isLater: false },
  { record: 'journal', lost: null, isLater: false },
  { record: 'settings', lost: 1, isLater: true },
];

type Change = { ok?: boolean } & Partial<Parameters<typeof Options>[0]>;
const options = (settings: Settings, { ok = true, ...change }: Change = {}) => (
  <Options
    settings={settings}
    unknown={[]}
    errorLog={[]}
    isBuiltIn={false}
    inEffect={settings.registration ? [settings.registration] : []}
    setUpChecks={[]}
    managed={{}}
    policyProblems={[]}
    losses={[]}
    originals=""
    onRemoveOriginals={() => {}}
    knowledge={{
      isAddress: (text) => /(microsoft|azure)\.com/.test(text),
      roleNames: ['Reports Reader', 'Global Reader'],
    }}
    onCopy={async () => true}
    welcomeUrl="#"
    onSave={async () => (ok ? { ok } : { ok: false, error: pimErrorOf('unavailable') })}
    {...change}
  />
);
const entry = (eligibility: Eligibility, hoursAgo: number, change: Partial<HistoryEntry> = {}) => ({
  ...eligibility,
  id: `${eligibility.key} ${hoursAgo}`,
  input: input('INC-1042 trace failed sign-ins'),
  atMs: NOW_MS - hoursAgo * HOUR_MS,
  endsAtMs: NOW_MS - (hoursAgo - 2) * HOUR_MS,
  outcome: 'ended' as const,
  errorCode: null,
  ...change,
});
const pastEntries: HistoryEntry[] = [
  entry(roles.user, 1, { outcome: 'active' }),
  entry(roles.exchange, 20, { input: input('Opened in the portal'), elsewhere: true }),
  entry(roles.auth, 26, {
    input: {
      ...input('Reset a second factor'),
      ticket: { number: 'INC-1001', system: 'ServiceNow' },
    },
  }),
  entry(roles.global, 50, { outcome: 'denied', errorCode: 'approvalDenied', endsAtMs: null }),
  entry(roles.exchange, 75, { outcome: 'failed', errorCode: 'ticketMissing', endsAtMs: null }),
  entry(roles.helpdesk, 170, { input: input(`${'A long reason that goes on. '.repeat(12)}`) }),
];
const history = (entries: HistoryEntry[]) => (
  <History
    {...{ entries }}
    accountTags={accountTags(overview({ accounts: [ana, anaAtFabrikam] }))}
    nowMs={NOW_MS}
    onCopy={async () => true}
    onClear={() => {}}
  />
);
/** A state of a whole page. For it `paste` is pasted into the page's field, then the button `press` is pressed. */
export type PageScreen = { page: ComponentChild; press?: string; paste?: string };

export const pageScreens: Record<string, PageScreen> = {
  options: { page: options(defaultSettings) },
  'options-saved': { page: options(registered), press: 'Save' },
  'options-wrong': { page: options(mistyped), press: 'Save' },
  'options-tenants': { page: options(withOtherTenants) },
  'options-tenants-wrong': { page: options(withWrongTenants), press: 'Save' },
  'options-set-up-text': {
    page: options(registered, given({ ...fabrikam!, tenant: 'contoso.com' }, northwind!)),
  },
  'options-set-up-text-unread': {
    page: options(defaultSettings, { given: { text: 'uplift://set-up?client=1b2c3d4e' } }),
  },
  'options-set-up-text-none': {
    page: options(defaultSettings, { given: { text: 'Good morning' } }),
  },
  'options-set-up-text-copied': { page: options(registered), press: 'Copy set-up text' },
  'options-checked': {
    page: options(
      registered,
      checked([
        ['tenant', 'passed'],
        ['application', 'passed'],
        ['redirectUri', 'passed'],
      ]),
    ),
  },
  'options-check-failed': {
    page: options(registered, checked([['redirectUri', 'failed', 'redirectUnknown']])),
  },
  'options-check-untold': {
    page: options(registered, checked([['tenant', 'untold', 'unavailable']])),
  },
  'options-managed': { page: options(withOtherTenants, { managed }) },
  'options-tenants-managed': {
    page: options(withOtherTenants, { managed: { otherRegistrations: [fabrikam!] } }),
  },
  'options-managed-behaviour': { page: options(withRules, { managed: strictPolicy }) },
  'options-pages': {
    page: options(withRules, { unknown: unknownPages }),
    press: 'Copy for a report',
  },
  'options-errors': { page: options(registered, { errorLog }) },
  'options-policy': { page: options(registered, { policyProblems: unreadable }) },
  'options-lost': { page: options(registered, { losses }) },
  'options-lost-remove': {
    page: options(registered, { losses }),
    press: 'Remove what could not be read',
  },
  'options-pages-wrong': { page: options(withWrongRules), press: 'Save' },
  'options-failed': { page: options(registered, { ok: false }), press: 'Save' },
  history: { page: history(pastEntries) },
  'history-empty': { page: history([]) },
  'history-copied': { page: history(pastEntries), press: 'Copy as text' },
  'history-clear': { page: history(pastEntries), press: 'Clear history' },
  ...welcomeScreens,
};
