import { hashRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const exchange: Center = {
  name: 'Exchange',
  hosts: {
    global: ['admin.exchange.microsoft.com'],
    usgov: ['admin.exchange.office365.us'],
  },
  inside: ['admin.microsoft.com/exchange', 'admin.cloud.microsoft/exchange'],
  grammar: hashRoutes,
  slowGroups: true,
  apis: [{ paths: ['/beta/'] }],
};
