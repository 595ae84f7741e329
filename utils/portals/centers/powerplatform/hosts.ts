import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const powerplatform: Center = {
  name: 'Power Platform',
  hosts: [
    'admin.powerplatform.microsoft.com',
    'gcc.admin.powerplatform.microsoft.us',
    'high.admin.powerplatform.microsoft.us',
    'admin.appsplatform.us',
  ],
  gcc: ['gcc.admin.powerplatform.microsoft.us'],
  grammar: pathRoutes,
  apis: [
    { hosts: ['api.bap.microsoft.com'] },
    { hosts: ['api.admin.powerplatform.microsoft.com'] },
  ],
};
