import type { AzureData } from './world-azure';
import type { PimForGroups } from './world-groups';

/**
 * Everything the emulated Microsoft knows. Plain data: services read and change it, the control
 * interface too. Times are milliseconds of the emulator's own movable clock.
 */
export type User = {
  id: string;
  /** Of a guest the name of its object here: `ana_contoso.com#EXT#@fabrikam.onmicrosoft.com`. */
  upn: string;
  displayName: string;
  /** Of a guest: the account at home, which its home account id names and which signs in. */
  home?: { tenantId: string; userId: string; upn: string };
  /** False: no MFA step before first consent; the MFA step then appears only when claims ask. */
  mfaAtSignIn: boolean;
};

/** A role definition as Graph serves it; built-ins use their template id as id. */
export type RoleDefinition = {
  id: string;
  templateId: string;
  displayName: string;
  isBuiltIn: boolean;
};

export type MemberType = 'Direct' | 'Group' | 'Inherited';

export type DirectoryEligibility = {
  scheduleId: string;
  instanceId: string;
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
  memberType: MemberType;
  startsAtMs: number;
  endsAtMs: number | null;
};

export type DirectoryAssignment = {
  scheduleId: string;
  instanceId: string;
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
  memberType: MemberType;
  assignmentType: 'Activated' | 'Assigned';
  startsAtMs: number | null;
  endsAtMs: number | null;
};

export type DirectoryRequest = {
  id: string;
  action: string;
  status: string;
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
  justification: string | null;
  ticket: { number: string | null; system: string | null } | null;
  createdAtMs: number;
  completedAtMs: number | null;
  startsAtMs: number | null;
  /** As it came: `PT2H`. */
  duration: string | null;
  approvalId: string | null;
  isValidationOnly: boolean;
};

/** The rules of one role's policy that differ from role to role. */
export type RolePolicy = {
  maximumDuration: string;
  enabledRules: ('MultiFactorAuthentication' | 'Justification' | 'Ticketing')[];
  authenticationContext: string | null;
  /** Null: no approval. Empty: approval by the tenant's default approvers. */
  approvers: { id: string; kind: 'user' | 'group'; description: string | null }[] | null;
  notify: string[];
  /** Adds the two custom-extension rules of 2026, so 19 instead of 17. */
  customExtensionRules: boolean;
};

/**
 * An application that a tenant knows: registered there, or let in by a consent there, as Entra's
 * service principals are. The audience is that of its registration, wherever it is known.
 */
export type AppRegistration = {
  clientId: string;
  displayName: string;
  /** Whose accounts may sign in: those of the tenant that registered it, or of any. */
  audience: 'AzureADMyOrg' | 'AzureADMultipleOrgs';
  redirectUris: { uri: string; type: 'spa' | 'web' | 'native' }[];
  /** Scopes consented for everybody, e.g. `https://graph.microsoft.com/User.Read`. Others show the consent page. */
  consented: string[];
};

export type Tenant = {
  id: string;
  /** The default domain. */
  domain: string;
  /** Further verified domains, the initial one (`contoso.onmicrosoft.com`) among them. */
  otherDomains: string[];
  displayName: string;
  /** Whether guests are kept from reading about the tenant, as restricted guest access may do. */
  guestsAreRestricted: boolean;
  licensed: boolean;
  users: User[];
  apps: AppRegistration[];
  roleDefinitions: RoleDefinition[];
  administrativeUnits: { id: string; displayName: string }[];
  /** `isAssignableToRole`: as it was said when the group was made; absent: it was not, Graph shows null. */
  groups: { id: string; displayName: string; isAssignableToRole?: boolean }[];
  eligibilities: DirectoryEligibility[];
  assignments: DirectoryAssignment[];
  requests: DirectoryRequest[];
  /** By role definition id; roles without one have `defaultPolicy`. */
  policies: Record<string, RolePolicy>;
  defaultPolicy: RolePolicy;
  pimGroups: PimForGroups;
  azure: AzureData;
};

/** A fault the control interface put in the way of matching requests. */
export type Fault = {
  id: string;
  method?: string;
  /** Part of `host + path`, compared as text. */
  match: string;
  /** How many requests it meets before it is used up. */
  times: number;
  /** What happens. `hold` waits until the control interface releases it. */
  effect:
    | { kind: 'respond'; status: number; headers?: Record<string, string>; body?: string }
    | { kind: 'dropBefore' }
    | { kind: 'dropAfter' }
    | { kind: 'delay'; ms: number }
    | { kind: 'hold'; when: 'before' | 'after' };
};

/** One request that reached the emulator, for assertions on what was sent. */
export type LogEntry = {
  atMs: number;
  method: string;
  host: string;
  path: string;
  status: number;
  requestBody: string;
  responseBytes: number;
  origin: string | null;
};

export type World = {
  tenants: Tenant[];
  /** The emulator's time, moved by the control interface; every service reads it here. */
  now: () => number;
  log: LogEntry[];
  faults: Fault[];
};
