import type { Column, MenuEntry } from './page';

const name: Column = { path: 'displayName', en: 'Name', de: 'Name' };
const upn: Column = {
  path: 'userPrincipalName',
  en: 'User principal name',
  de: 'Benutzerprinzipalname',
};

/** Pages of the shells (Entra, Azure, Intune), in the order of the menu. */
export const entraPages: MenuEntry[] = [
  {
    route: 'home',
    aliases: ['', 'view/Microsoft_AAD_IAM/TenantOverview.ReactView'],
    title: { en: 'Home', de: 'Startseite' },
    content: { kind: 'overview' },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
    title: { en: 'Users', de: 'Benutzer' },
    content: { kind: 'graph', api: '/v1.0/users', columns: [name, upn] },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_IAM/GroupsManagementMenuBlade/~/AllGroups',
    title: { en: 'Groups', de: 'Gruppen' },
    content: {
      kind: 'graph',
      api: '/v1.0/groups',
      columns: [name, { path: 'id', en: 'Object ID', de: 'Objekt-ID' }],
    },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_IAM/SignInEventsV3Blade',
    aliases: [
      'view/Microsoft_AAD_IAM/SignInLogsList.ReactView',
      'view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/SignIns',
    ],
    title: { en: 'Sign-in logs', de: 'Anmeldeprotokolle' },
    content: {
      kind: 'graph',
      api: '/v1.0/auditLogs/signIns',
      columns: [
        { path: 'createdDateTime', en: 'Date', de: 'Datum' },
        { path: 'userDisplayName', en: 'User', de: 'Benutzer' },
        { path: 'appDisplayName', en: 'Application', de: 'Anwendung' },
        { path: 'ipAddress', en: 'IP address', de: 'IP-Adresse' },
      ],
    },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
    title: { en: 'Conditional Access policies', de: 'Richtlinien für bedingten Zugriff' },
    content: {
      kind: 'batch',
      api: '/identity/conditionalAccess/policies',
      columns: [name, { path: 'state', en: 'State', de: 'Status' }],
    },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_IAM/AuthenticationMethodsMenuBlade/~/AdminAuthMethods',
    title: { en: 'Authentication methods', de: 'Authentifizierungsmethoden' },
    content: {
      kind: 'graph',
      api: '/beta/policies/authenticationMethodsPolicy',
      columns: [
        { path: 'id', en: 'Method', de: 'Methode' },
        { path: 'state', en: 'State', de: 'Status' },
      ],
    },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_IAM/AuthenticationMethodsMenuBlade/~/UserRegistrationDetails',
    title: { en: 'User registration details', de: 'Details zur Benutzerregistrierung' },
    content: {
      kind: 'worker',
      api: '/v1.0/reports/authenticationMethods/userRegistrationDetails',
      columns: [
        { path: 'userDisplayName', en: 'User', de: 'Benutzer' },
        { path: 'isMfaRegistered', en: 'Registered for MFA', de: 'Für MFA registriert' },
      ],
    },
    inMenu: true,
  },
  {
    route: 'view/Microsoft_AAD_IAM/PasswordResetMenuBlade/~/Properties',
    title: { en: 'Password reset', de: 'Kennwortzurücksetzung' },
    content: {
      kind: 'command',
      en: 'Save',
      de: 'Speichern',
      roles: ['User Administrator', 'Authentication Policy Administrator', 'Global Administrator'],
    },
    inMenu: true,
  },
  {
    route: 'view/HubsExtension/UnauthorizedAssetBlade',
    title: { en: 'Access denied', de: 'Zugriff verweigert' },
    content: { kind: 'unauthorized' },
    inMenu: false,
  },
  {
    route: 'view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadmigratedroles',
    title: { en: 'My roles', de: 'Meine Rollen' },
    content: {
      kind: 'pim',
      api: "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')?$expand=roleDefinition",
      columns: [{ path: 'roleDefinition.displayName', en: 'Role', de: 'Rolle' }],
    },
    inMenu: true,
  },
];
