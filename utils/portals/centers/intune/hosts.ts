import { azureShell } from '../../grammar/shell';
import type { Center } from '../center';

export const intune: Center = {
  name: 'Intune',
  hosts: [
    'intune.microsoft.com',
    'endpoint.microsoft.com',
    'intune.microsoft.us',
    'endpoint.microsoft.us',
    'intune.microsoftonline.cn',
  ],
  grammar: azureShell,
  apis: [{ hosts: ['intune.microsoft.com', 'intune.microsoft.us'], paths: ['/api/'] }],
};
