import type { MenuEntry } from './page';

/** Pages that only Intune's menu has. */
export const intunePages: MenuEntry[] = [
  {
    route: 'view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/compliance',
    title: { en: 'Compliance policies', de: 'Konformitätsrichtlinien' },
    content: {
      kind: 'graph',
      api: '/beta/deviceManagement/deviceCompliancePolicies',
      columns: [{ path: 'displayName', en: 'Name', de: 'Name' }],
    },
    inMenu: true,
  },
];
