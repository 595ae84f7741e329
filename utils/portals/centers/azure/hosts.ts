import { azureShell } from '../../grammar/shell';
import type { Center } from '../center';

export const azure: Center = {
  name: 'Azure',
  hosts: [
    'portal.azure.com',
    'ms.portal.azure.com',
    'preview.portal.azure.com',
    'rc.portal.azure.com',
    'portal.azure.us',
    'portal.azure.cn',
  ],
  grammar: azureShell,
  apis: [
    {
      hosts: [
        'management.azure.com',
        'management.usgovcloudapi.net',
        'management.chinacloudapi.cn',
      ],
    },
  ],
};

/**
 * Microsoft Entra and Intune have their blades in them, too. Older blades, and what Intune shows in
 * them, come from the portal's hosting service, which has a host of its own in each cloud
 * (platform §6.1).
 */
export const frames = [
  '*.reactblade.portal.azure.net',
  '*.reactblade-ms.portal.azure.net',
  '*.reactblade-rc.portal.azure.net',
  '*.hosting.portal.azure.net',
  '*.hosting.azureportal.usgovcloudapi.net',
  '*.hosting.azureportal.chinacloudapi.cn',
];
