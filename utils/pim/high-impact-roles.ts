/**
 * Directory roles whose holder can take over the tenant, by template id: Global, Privileged Role,
 * Privileged Authentication, Security, Conditional Access, Hybrid Identity, Application and Cloud
 * Application Administrator. Microsoft's `isPrivileged` is too wide for this (35 roles).
 */
export const highImpactDirectoryRoles = new Map([
  ['62e90394-69f5-4237-9190-012177145e10', 'global administrator'],
  ['e8611ab8-c189-46e8-94e1-60213ab1f814', 'privileged role administrator'],
  ['7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'privileged authentication administrator'],
  ['194ae4cb-b126-40b2-bd5b-6091b380977d', 'security administrator'],
  ['b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'conditional access administrator'],
  ['8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2', 'hybrid identity administrator'],
  ['9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'application administrator'],
  ['158c047a-c907-4556-b7ef-446551a6b5f7', 'cloud application administrator'],
]);

/** Azure roles whose holder may give any Azure role to anybody, by the GUID their ids end with. */
export const highImpactAzureRoles = new Map([
  ['8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'owner'],
  ['18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'user access administrator'],
  ['f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'role based access control administrator'],
]);
