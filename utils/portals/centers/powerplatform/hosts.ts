import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const powerplatform: Center = {
  name: 'Power Platform',
  hosts: {
    global: ['admin.powerplatform.microsoft.com'],
    gcc: ['gcc.admin.powerplatform.microsoft.us'],
    usgov: ['high.admin.powerplatform.microsoft.us', 'admin.appsplatform.us'],
  },
  grammar: pathRoutes,
  apis: [
    { hosts: ['api.bap.microsoft.com'] },
    { hosts: ['api.admin.powerplatform.microsoft.com'] },
  ],
};
