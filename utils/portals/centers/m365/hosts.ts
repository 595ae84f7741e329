import { hashRoutes } from '../../grammar/routes';
import type { Center } from '../center';

export const m365: Center = {
  name: 'Microsoft 365',
  hosts: [
    'admin.microsoft.com',
    'admin.cloud.microsoft',
    'portal.office365.us',
    'portal.apps.mil',
    'portal.partner.microsoftonline.cn',
  ],
  grammar: hashRoutes,
  apis: [
    {
      hosts: [
        'admin.microsoft.com',
        'admin.cloud.microsoft',
        'portal.office365.us',
        'portal.apps.mil',
      ],
      paths: ['/admin/api/', '/fd/', '/_api/'],
    },
    { hosts: ['config.office.com'] },
  ],
};

// Everybody's apps are at these hosts, too.
export const folders = {
  'portal.office365.us': 'adminportal',
  'portal.apps.mil': 'adminportal',
  'portal.partner.microsoftonline.cn': 'adminportal',
};
