import { need } from './rule';

/** Needs that several pages share. */

/** Sign-in, audit and provisioning logs. */
export const logs = {
  read: need(
    'Reports Reader',
    'Security Reader',
    'Security Operator',
    'Security Administrator',
    'Global Reader',
    'Global Secure Access Administrator',
    'Cloud Device Administrator',
    'Hybrid Identity Administrator',
    'Cloud Application Administrator',
    'Application Administrator',
  ),
};

/** What the security readers may see. */
export const readSecurity = need(
  'Security Reader',
  'Global Reader',
  'Security Operator',
  'Security Administrator',
);

export const conditionalAccess = {
  read: readSecurity,
  manage: need('Conditional Access Administrator', 'Security Administrator'),
};

export const authenticationPolicy = {
  read: need('Global Reader'),
  manage: need('Authentication Policy Administrator'),
};

export const securityAdministration = {
  read: readSecurity,
  manage: need('Security Administrator'),
};

export const applications = {
  manage: need('Cloud Application Administrator', 'Application Administrator'),
};

export const users = { manage: need('User Administrator'), create: need('User Administrator') };

export const groups = { manage: need('Groups Administrator', 'User Administrator') };

export const roleAdministration = { manage: need('Privileged Role Administrator') };

export const governance = {
  read: need('Security Reader', 'Global Reader', 'Identity Governance Administrator'),
  manage: need('Identity Governance Administrator'),
};

export const secureAccess = {
  read: need('Global Secure Access Administrator', 'Security Administrator', 'Global Reader'),
  manage: need('Global Secure Access Administrator', 'Security Administrator'),
};

export const hybridIdentity = {
  read: need('Global Reader', 'Hybrid Identity Administrator'),
  manage: need('Hybrid Identity Administrator'),
};

export const incidents = {
  read: readSecurity,
  manage: need('Security Operator', 'Security Administrator'),
};

export const sentinel = {
  read: need(
    'azure:Microsoft Sentinel Reader',
    'azure:Microsoft Sentinel Responder',
    'azure:Microsoft Sentinel Contributor',
    'azure:Contributor',
    'azure:Owner',
  ),
  manage: need('azure:Microsoft Sentinel Contributor', 'azure:Contributor', 'azure:Owner'),
};

/** Opening and following a request for help. */
export const support = {
  create: need(
    'Service Support Administrator',
    'Billing Administrator',
    'Exchange Administrator',
    'Teams Administrator',
    'Helpdesk Administrator',
    'Intune Administrator',
    'User Administrator',
  ),
};
