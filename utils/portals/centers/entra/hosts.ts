import { azureShell } from '../../grammar/shell';
import type { Center } from '../center';

export const entra: Center = {
  name: 'Microsoft Entra',
  hosts: [
    'entra.microsoft.com',
    'entra.microsoft.us',
    'entra.microsoft.cn',
    'entra.microsoftonline.cn',
  ],
  grammar: azureShell,
  apis: [
    {
      hosts: [
        'graph.microsoft.com',
        'graph.microsoft.us',
        'dod-graph.microsoft.us',
        'microsoftgraph.chinacloudapi.cn',
      ],
    },
    { hosts: ['graph.windows.net'] },
    { hosts: ['main.iam.ad.ext.azure.com'], paths: ['/api/'] },
    { hosts: ['main.b2cadmin.ext.azure.com'], paths: ['/api/'] },
    { hosts: ['elm.iga.azure.com'] },
    { hosts: ['api.accessreviews.identitygovernance.azure.com'] },
    { hosts: ['api.azrbac.mspim.azure.com'] },
  ],
};
