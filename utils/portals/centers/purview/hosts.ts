import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const purview: Center = {
  name: 'Purview',
  hosts: [
    'purview.microsoft.com',
    'compliance.microsoft.com',
    'purview.microsoft.us',
    'compliance.microsoft.us',
    'purview.microsoftonline.cn',
  ],
  grammar: pathRoutes,
  slowGroups: true,
  apis: [
    {
      hosts: ['purview.microsoft.com', 'purview.microsoft.us', 'compliance.microsoft.com'],
      paths: ['/apiproxy/', '/api/'],
    },
  ],
};
