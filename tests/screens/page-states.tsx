import type { ComponentChild } from 'preact';
import { Options } from '../../components/options/options';
import { Welcome } from '../../components/welcome/welcome';
import { graphScopeNames } from '../../utils/auth/scopes';
import { pimErrorOf } from '../../utils/pim/pim-error-of';

import { defaultSettings, type Settings } from '../../utils/settings/shape';
import { overview } from './example';

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

const knowing: Settings = {
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
const misspelt: Settings = {
  ...registered,
  rules: [{ at: 'example.com/audit', role: '' }],
  carries: { 'Intune operators': ['Hlepdesk'] },
};
const met = [
  'entra view/microsoft_aad_iam/brandnewblade',
  '403 graph.microsoft.com/beta/brandNew/{id}',
];

const options = (settings: Settings, ok = true, unknown: string[] = []) => (
  <Options
    {...{ settings, unknown }}
    preset={false}
    knowledge={{
      isAddress: (text) => /(microsoft|azure)\.com/.test(text),
      roleNames: ['Reports Reader', 'Global Reader'],
    }}
    onCopy={async () => true}
    welcomeUrl="#"
    onSave={async () => (ok ? { ok } : { ok: false, error: pimErrorOf('unavailable') })}
  />
);
const welcome = (of: Parameters<typeof overview>[0]) => (
  <Welcome
    overview={overview(of)}
    redirectUri="https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/"
    graphScopes={graphScopeNames}
    onCopy={async () => true}
    onSignIn={() => {}}
    onOptions={() => {}}
  />
);

/** A state of a whole page; `press` is the button that leads to it. */
export const pageScreens: Record<string, { page: ComponentChild; press?: string }> = {
  options: { page: options(defaultSettings) },
  'options-saved': { page: options(registered), press: 'Save' },
  'options-wrong': { page: options(mistyped), press: 'Save' },
  'options-pages': { page: options(knowing, true, met), press: 'Copy for a report' },
  'options-pages-wrong': { page: options(misspelt), press: 'Save' },
  'options-failed': { page: options(registered, false), press: 'Save' },
  'welcome-new': { page: welcome({ configured: false, accounts: [] }) },
  'welcome-ready': { page: welcome({ accounts: [] }) },
  'welcome-done': { page: welcome({}), press: 'Copy' },
};
