/** Client id under which the product is registered in every emulated tenant. */
export const clientId = 'c0ffee00-5a1e-4b0b-9d0c-0d15ea5e0001';

export const appName = 'Uplift';

/** Where Chromium returns a sign-in to the extension: its id follows from the manifest's key. */
export const chromiumRedirectUri = 'https://algiakcgmglgcpeoeilepbicknhhfdhe.chromiumapp.org/';

/** The scopes that the product needs, as an administrator consents to them. */
export const productScopes = [
  ...[
    'User.Read',
    'RoleEligibilitySchedule.Read.Directory',
    'RoleAssignmentSchedule.ReadWrite.Directory',
    'RoleManagementPolicy.Read.Directory',
    'PrivilegedEligibilitySchedule.Read.AzureADGroup',
    'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
    'RoleManagementPolicy.Read.AzureADGroup',
  ].map((name) => `https://graph.microsoft.com/${name}`),
  'https://management.azure.com/user_impersonation',
];

/** Optional: with these, names of groups, administrative units and approvers can be read. */
export const nameScopes = [
  'Group.ReadBasic.All',
  'AdministrativeUnit.Read.All',
  'User.ReadBasic.All',
].map((name) => `https://graph.microsoft.com/${name}`);
