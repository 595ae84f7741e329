import { permissions } from '../../../utils/set-up/register/permissions';

const resourceNames = { graph: 'Microsoft Graph', arm: 'Azure Service Management' };

/**
 * Permissions as the portal writes them, which is the same in every language.
 * @param names whether with those that only show names
 */
export const permissionLines = (names: boolean): string[] =>
  permissions
    .filter(({ optional }) => names || !optional)
    .map(({ resource, name }) => `${resourceNames[resource]}: ${name}`);
