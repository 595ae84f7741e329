import { high, medium, need, type PageRule } from '../rule';
import { readSecurity, securityAdministration } from '../shared-needs';

const iam = 'Microsoft_AAD_IAM';
const menu = `${iam}/IdentityProtectionMenuBlade`;
const security = `${iam}/SecurityMenuBlade`;

const dismiss = {
  read: readSecurity,
  manage: need('Security Operator', 'Security Administrator'),
};
const score = { ...securityAdministration, read: readSecurity };
const authorities = { read: readSecurity, manage: need('Global Administrator') };
const overview = [`${menu}/Overview`, menu];
const users = [`${menu}/RiskyUsers`, `${iam}/RiskyUsers`, `${iam}/RiskyUsers/*`];
const signIns = [`${menu}/RiskySignIns`, `${iam}/RiskySignIns/*`];
const workloads = [`${menu}/RiskyServicePrincipals`, `${iam}/RiskyServicePrincipals/*`];

/** ID Protection and the security menu. */
export const entraProtection: PageRule[] = [
  high('ID Protection dashboard', overview, securityAdministration, 'howto'),
  high('Risky users', users, dismiss, 'task'),
  high('Risky sign-ins', signIns, dismiss, 'task'),
  high('Risk detections', `${menu}/RiskDetections`, dismiss, 'task'),
  medium('Risky workload identities', workloads, dismiss, 'task'),
  high('MFA registration policy', `${menu}/MfaPolicy`, securityAdministration, 'task'),
  high('User risk policy', `${menu}/UserPolicy`, securityAdministration, 'task'),
  high('Sign-in risk policy', `${menu}/SignInPolicy`, securityAdministration, 'task'),
  high('Users at risk alerts', `${menu}/UsersAtRiskAlerts`, securityAdministration, 'task'),
  high('Weekly digest', `${menu}/WeeklyDigest`, securityAdministration, 'task'),
  medium('ID Protection', `${menu}/*`, securityAdministration, 'derived'),
  high('Identity Secure Score', `${security}/IdentitySecureScore`, score, 'task'),
  high('Certificate authorities', `${security}/CertificateAuthorities`, authorities, 'howto'),
  medium('Security', [`${security}/*`, security], securityAdministration, 'derived'),
];
