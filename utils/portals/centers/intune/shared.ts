import { blades, need } from '../rule';

export const settings = 'Microsoft_Intune_DeviceSettings';
export const any = blades(settings);
export const tenantMenu = (...items: string[]) =>
  items.map((i) => `${settings}/TenantAdminMenu/${i}`);

// Intune's own roles come through groups only; the directory role covers all of them.
export const readAll = need('intune:Read Only Operator', 'Intune Administrator', 'Global Reader');
export const everything = { read: readAll, manage: need('Intune Administrator') };
export const profiles = {
  read: readAll,
  manage: need('intune:Policy and Profile Manager', 'Intune Administrator'),
};
