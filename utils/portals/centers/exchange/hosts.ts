import { hashRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const exchange: Center = {
  name: 'Exchange',
  hosts: ['admin.exchange.microsoft.com', 'admin.exchange.office365.us'],
  inside: ['admin.microsoft.com/exchange', 'admin.cloud.microsoft/exchange'],
  grammar: hashRoutes,
  slowGroups: true,
  apis: [{ paths: ['/beta/'] }],
};
