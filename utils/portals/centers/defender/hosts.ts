import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const defender: Center = {
  name: 'Defender',
  hosts: [
    'security.microsoft.com',
    'mto.security.microsoft.com',
    'security.microsoft.us',
    'security.apps.mil',
    'security.microsoftonline.cn',
  ],
  grammar: pathRoutes,
  apis: [
    {
      hosts: ['security.microsoft.com', 'security.microsoft.us', 'security.apps.mil'],
      paths: ['/apiproxy/'],
    },
  ],
};
