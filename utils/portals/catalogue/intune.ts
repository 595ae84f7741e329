import { low, medium, need, type PageRule } from './rule';

const settings = 'Microsoft_Intune_DeviceSettings';
const any = (blade: string) => [`${settings}/${blade}`, `${settings}/${blade}/*`];

// Intune's own roles come through groups only; the directory role covers all of them.
const everything = {
  read: need('Intune Administrator', 'Global Reader'),
  manage: need('Intune Administrator'),
};
const devices = {
  read: need('intune:Read Only Operator', 'Intune Administrator', 'Global Reader'),
  manage: need('Intune Administrator'),
};
const profiles = { manage: need('intune:Policy and Profile Manager', 'Intune Administrator') };
const roles = { manage: need('intune:Intune Role Administrator', 'Intune Administrator') };
const help = { read: need('intune:Help Desk Operator', 'Intune Administrator') };

/** Intune: the menus everybody passes through. */
export const intune: PageRule[] = [
  low('Devices', any('DevicesMenu'), devices, 'derived'),
  medium('Device configuration', `${settings}/DevicesMenu/configuration`, profiles, 'role'),
  low('Apps', any('AppsMenu'), everything, 'derived'),
  low('Tenant administration', any('TenantAdminMenu'), everything, 'derived'),
  medium('Intune roles', any('RolesLandingMenuBlade'), roles, 'role'),
  medium('Troubleshooting', any('SupportMenu'), help, 'role'),
];
