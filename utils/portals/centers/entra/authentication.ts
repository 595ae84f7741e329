import { high, low, medium, need, type PageRule } from '../rule';
import { authenticationPolicy, securityAdministration } from '../shared-needs';

const iam = 'Microsoft_AAD_IAM';
const methods = `${iam}/AuthenticationMethodsMenuBlade`;
const mfa = `${iam}/MultifactorAuthenticationMenuBlade`;
const reset = `${iam}/PasswordResetMenuBlade`;
const resetProperties = [`${reset}/Properties`, reset];

const policy = [`${methods}/AdminAuthMethods`, methods, `${iam}/ConfigureAuthMethodsBlade/*`];
const activity = { read: need('Reports Reader', 'Security Reader', 'Global Reader') };
const perUser = {
  manage: need('Authentication Administrator', 'Privileged Authentication Administrator'),
};
const resetRead = need('Security Administrator', 'Global Reader', 'User Administrator');
const resetPolicy = { read: resetRead, manage: need('Authentication Policy Administrator') };
const resetUsers = {
  read: resetRead,
  manage: need('User Administrator', 'Authentication Policy Administrator'),
};
const writeback = { read: resetRead, manage: need('Hybrid Identity Administrator') };
const legacy = [
  `${iam}/MultifactorAuthenticationConfig/*`,
  `${iam}/MultifactorAuthenticationConfig`,
];

/** Authentication methods, multifactor authentication, password reset. */
export const entraAuthentication: PageRule[] = [
  high('Authentication methods policy', policy, authenticationPolicy, 'task'),
  high(
    'Authentication methods settings',
    `${methods}/AuthMethodsSettings`,
    authenticationPolicy,
    'howto',
  ),
  high('Registration campaign', `${methods}/RegistrationCampaign`, authenticationPolicy, 'howto'),
  high('Password protection', `${methods}/PasswordProtection`, securityAdministration, 'task'),
  low('Authentication methods activity', `${methods}/AuthMethodsActivity`, activity, 'derived'),
  low('User registration details', `${methods}/UserRegistrationDetails`, activity, 'derived'),
  medium('Authentication methods', `${methods}/*`, authenticationPolicy, 'derived'),
  high('Blocked users (MFA)', `${mfa}/BlockedUsers`, authenticationPolicy, 'task'),
  medium('Multifactor authentication', [`${mfa}/*`, mfa], authenticationPolicy, 'task'),
  high('Per-user MFA', legacy, perUser, 'task'),
  high('Password reset', resetProperties, resetUsers, 'task'),
  high('Password reset methods', `${reset}/AuthenticationMethods`, resetPolicy, 'task'),
  high('Password reset integration', `${reset}/OnPremisesIntegration`, writeback, 'howto'),
  high('Password reset registration', `${reset}/Registration`, resetPolicy, 'task'),
  high('Password reset notifications', `${reset}/Notifications`, resetPolicy, 'task'),
  high('Password reset customization', `${reset}/Customization`, resetPolicy, 'task'),
  medium('Administrator password reset', `${reset}/*`, resetPolicy, 'derived'),
];
