import type { TextKey } from '../../i18n/text';
import type { CloudName } from '../../pim/account';
import { APP_NAME } from './applications';
import type { RegisterOptions } from './options';
import { openIdScopes, permissionNames } from './permissions';

/** One thing to do in the portal: its words, and what to paste there, each by itself. */
export type PortalStep = { text: TextKey; paste: string[] };

/** The Microsoft Entra admin center of each cloud (contract §9.4). */
const adminCenters: Record<CloudName, string> = {
  global: 'https://entra.microsoft.com/',
  usgov: 'https://entra.microsoft.us/',
  dod: 'https://entra.microsoft.us/',
  china: 'https://entra.microsoftonline.cn/',
};

/** What an administrator without a shell does, in order: the same as the scripts (contract §9.7). */
export function portalSteps(options: RegisterOptions): PortalStep[] {
  const { cloud, names } = options;
  return [
    { text: 'setUp_portal_open', paste: [adminCenters[cloud]] },
    ...(options.clientId === null
      ? newApplication(options)
      : existingApplication(options, options.clientId)),
    {
      text: 'setUp_portal_graph',
      paste: [...openIdScopes, ...permissionNames('graph', names)],
    },
    { text: 'setUp_portal_azure', paste: permissionNames('arm', names) },
    { text: 'setUp_portal_consent', paste: [] },
    {
      text: 'setUp_portal_ids',
      paste: [`uplift://set-up?client=CLIENT-ID&tenant=TENANT-ID&cloud=${cloud}`],
    },
  ];
}

const newApplication = ({ redirectUri, severalTenants }: RegisterOptions): PortalStep[] => [
  { text: 'setUp_portal_name', paste: [APP_NAME] },
  { text: severalTenants ? 'setUp_portal_anyTenant' : 'setUp_portal_oneTenant', paste: [] },
  { text: 'setUp_portal_redirect', paste: [redirectUri] },
];

const existingApplication = (
  { redirectUri, severalTenants }: RegisterOptions,
  clientId: string,
): PortalStep[] => [
  { text: 'setUp_portal_find', paste: [clientId] },
  ...(severalTenants ? [{ text: 'setUp_portal_widen' as const, paste: [] }] : []),
  { text: 'setUp_portal_addRedirect', paste: [redirectUri] },
];
