import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const defender: Center = {
  name: 'Defender',
  hosts: {
    global: ['security.microsoft.com', 'mto.security.microsoft.com'],
    usgov: ['security.microsoft.us', 'security.apps.mil'],
    china: ['security.microsoftonline.cn'],
  },
  grammar: pathRoutes,
  apis: [
    {
      hosts: ['security.microsoft.com', 'security.microsoft.us', 'security.apps.mil'],
      paths: ['/apiproxy/'],
    },
  ],
};
