import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const teams: Center = {
  name: 'Teams',
  hosts: [
    'admin.teams.microsoft.com',
    'admin.gov.teams.microsoft.us',
    'admin.dod.teams.microsoft.us',
  ],
  grammar: pathRoutes,
  apis: [
    { paths: ['/api/'] },
    { hosts: ['*-admin.teams.microsoft.com', '*-admin.teams.microsoft.us'] },
    { hosts: ['api.interfaces.records.teams.microsoft.com'] },
  ],
};
