import type { CloudName } from '../../../utils/pim/account';
import type { Eligibility } from '../../../utils/pim/eligibility';
import { surfaceTraits } from '../../../utils/pim/surface-traits';

/** The Entra admin center of each cloud. */
const portals: Record<CloudName, string> = {
  global: 'https://entra.microsoft.com',
  usgov: 'https://entra.microsoft.us',
  dod: 'https://entra.microsoft.us',
  china: 'https://entra.microsoftonline.cn',
};

/**
 * Where an administrator changes what a role asks for: the role's settings in Privileged Identity
 * Management, or its front page for a surface whose settings have no address of their own.
 */
export function roleSettingsUrl({ account, surface, role }: Eligibility): string {
  const [cloud, tenantId = ''] = account.split('|');
  const pim = `${portals[cloud as CloudName] ?? portals.global}/#view/Microsoft_Azure_PIMCommon`;
  if (!surfaceTraits[surface].hasSettingsAddress) return `${pim}/CommonMenuBlade/~/quickStart`;
  const template = encodeURIComponent(role.templateId ?? role.id);
  const parts = {
    menuId: 'members',
    roleName: encodeURIComponent(role.name),
    roleObjectId: encodeURIComponent(role.id),
    'isRoleCustom~': String(role.templateId === undefined),
    roleTemplateId: template,
    resourceId: encodeURIComponent(tenantId),
    'isInternalCall~': 'true',
  };
  const path = Object.entries(parts).flat().join('/');
  return `${pim}/UserRolesViewModelMenuBlade/~/settings/${path}`;
}
