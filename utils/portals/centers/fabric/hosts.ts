import { pathRoutes } from '../../grammar/routes';
import type { Center } from '../center';

/** What stands before the admin portal's own routes. */
const adminPortal = /^\/admin-portal(?=\/|$)/i;

export const fabric: Center = {
  name: 'Fabric',
  hosts: [
    // The admin portal is opened from Fabric's other pages without a new document, so no folder can
    // keep the script to it.
    'app.powerbi.com',
    'app.fabric.microsoft.com',
    'app.powerbigov.us',
    'app.high.powerbigov.us',
    'app.mil.powerbigov.us',
  ],
  gcc: ['app.powerbigov.us'],
  // Of the other pages nothing is read, nor whose they are.
  grammar: (url) =>
    adminPortal.test(url.pathname) ? pathRoutes(url) : { place: { kind: 'home' }, tenant: null },
};
