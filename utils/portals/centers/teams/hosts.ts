import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const teams: Center = {
  name: 'Teams',
  hosts: {
    global: ['admin.teams.microsoft.com'],
    usgov: ['admin.gov.teams.microsoft.us', 'admin.dod.teams.microsoft.us'],
  },
  grammar: pathRoutes,
  apis: [
    { paths: ['/api/'] },
    { hosts: ['*-admin.teams.microsoft.com', '*-admin.teams.microsoft.us'] },
    { hosts: ['api.interfaces.records.teams.microsoft.com'] },
  ],
};
