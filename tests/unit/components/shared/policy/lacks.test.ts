import { describe, expect, it } from 'vitest';
import { lacks } from '../../../../../components/shared/policy/lacks';
import { roleSettingsUrl } from '../../../../../components/shared/policy/role-settings-url';
import { eligible, policy, roles, securityTeam } from '../../../../screens/example';

describe('the protection that a high-impact role lacks', () => {
  it('is none with an authentication context, approval and an e-mail recipient', () => {
    const needs = { authenticationContext: 'c1', approval: securityTeam };
    expect(lacks(policy(needs, { notifies: ['security@contoso.com'] }))).toEqual([]);
  });

  it('is listed point by point', () => {
    expect(lacks(policy())).toHaveLength(3);
    expect(lacks(policy({ authenticationContext: 'c1' }))).toEqual([
      expect.stringContaining('No approval'),
      expect.stringContaining('No address'),
    ]);
  });
});

describe('the link to a role’s settings', () => {
  it('leads to the role in Privileged Identity Management, of its tenant and cloud', () => {
    const role = { id: 'r-1', name: 'Global Administrator', templateId: 't-1' };
    const account = 'usgov|tenant-1|ana';
    const url = roleSettingsUrl({ ...roles.global, role, account });
    expect(url).toMatch(/^https:\/\/entra\.microsoft\.us\/#view\/Microsoft_Azure_PIMCommon\//);
    expect(url).toContain('/settings/menuId/members/roleName/Global%20Administrator/');
    expect(url).toContain('/roleTemplateId/t-1/resourceId/tenant-1/');
  });

  it('cannot be changed by a role’s name', () => {
    const role = { id: 'r', name: '/../x?y#z', templateId: 't' };
    expect(roleSettingsUrl({ ...roles.global, role })).toContain('/roleName/%2F..%2Fx%3Fy%23z/');
  });

  it('leads to the start page for groups and Azure roles', () => {
    const owner = eligible('Owner', { surface: 'azure' });
    expect(roleSettingsUrl(owner)).toMatch(/CommonMenuBlade\/~\/quickStart$/);
  });
});
