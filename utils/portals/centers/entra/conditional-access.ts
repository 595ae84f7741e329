import { high, medium, need, type PageRule } from '../rule';
import { conditionalAccess, readSecurity } from '../shared-needs';

const ca = 'Microsoft_AAD_ConditionalAccess';
const menu = `${ca}/ConditionalAccessBlade`;
const iam = 'Microsoft_AAD_IAM';
const policies = [
  `${menu}/Policies`,
  `${menu}/Overview`,
  menu,
  `${ca}/PolicyBlade/*`,
  `${iam}/ConditionalAccessBlade/*`,
];
const vpn = {
  read: readSecurity,
  manage: need('Cloud Application Administrator', 'Application Administrator'),
};
const strengths = [
  `${menu}/AuthStrengths`,
  `${ca}/AuthenticationStrength/*`,
  `${iam}/AuthenticationMethodsMenuBlade/AuthStrengths`,
];

/** Conditional Access, which Entra, Azure and Intune show with the same blades. */
export const entraConditionalAccess: PageRule[] = [
  high('Conditional Access policies', policies, conditionalAccess, 'task'),
  high('Classic policies', `${menu}/ClassicPolicies`, conditionalAccess, 'task'),
  high('Named locations', `${menu}/NamedLocations`, conditionalAccess, 'task'),
  high('Terms of use', `${menu}/TermsOfUse`, conditionalAccess, 'task'),
  high('Custom controls', `${menu}/CustomControls`, conditionalAccess, 'task'),
  high('VPN connectivity', `${menu}/VpnConnectivity`, vpn, 'task'),
  high('Authentication strengths', strengths, conditionalAccess, 'howto'),
  high('Authentication contexts', `${menu}/AuthenticationContext`, conditionalAccess, 'howto'),
  medium('Deleted policies', `${menu}/DeletedPolicies`, conditionalAccess, 'task'),
  medium(
    'Conditional Access insights',
    `${menu}/InsightsAndReporting`,
    conditionalAccess,
    'derived',
  ),
  medium('Conditional Access', `${menu}/*`, conditionalAccess, 'derived'),
];
