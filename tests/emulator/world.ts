import type { CloudName } from '../../utils/pim/account';
import type { AzureData } from './world-azure';
import type { PimForGroups } from './world-groups';
import type { Active, Eligible, Request } from './world-schedules';

/**
 * The data of the emulated Microsoft. Plain objects, which the services and the control interface read
 * and change. Times are milliseconds of the emulator's own movable clock.
 */
export type User = {
  id: string;
  /** For a guest the name of its object here: `ana_contoso.com#EXT#@fabrikam.onmicrosoft.com`. */
  upn: string;
  displayName: string;
  /** For a guest: the account at home, which signs in, and whose ids are in the home account id. */
  home?: { tenantId: string; userId: string; upn: string };
  /** Whether sign-in always requires MFA. Otherwise only where the claims of a request require it. */
  mfaAtSignIn: boolean;
  /**
   * Signs in with Windows Hello: Entra asks for no second factor any more, and its tokens say `rsa`, not
   * `mfa` (contract §8.2).
   */
  usesHello?: boolean;
};

/** A role definition as Graph serves it; built-ins use their template id as id. */
export type RoleDefinition = {
  id: string;
  templateId: string;
  displayName: string;
  isBuiltIn: boolean;
};

/** A directory role of somebody at a scope. */
export type DirectoryHolding = {
  principalId: string;
  roleDefinitionId: string;
  /** Of an application's own scope: `app:` before its id. */
  directoryScopeId: string;
};

export type DirectoryEligibility = Eligible<DirectoryHolding>;
export type DirectoryAssignment = Active<DirectoryHolding>;
export type DirectoryRequest = Request<DirectoryHolding>;

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
 * An application in a tenant: registered there, or present as a service principal since the first
 * consent there. The audience is that of its registration, in every tenant.
 */
export type AppRegistration = {
  clientId: string;
  displayName: string;
  /** Which accounts may sign in: those of the tenant that registered it, or of any. */
  audience: 'AzureADMyOrg' | 'AzureADMultipleOrgs';
  redirectUris: { uri: string; type: 'spa' | 'web' | 'native' }[];
  /** Scopes consented for everybody, e.g. `https://graph.microsoft.com/User.Read`. Others show the consent page. */
  consented: string[];
  /** The permissions that it was registered with; absent: what the product needs. */
  requiredAccess?: RequiredAccess[];
  /** Nobody may sign in with it: an administrator, or Microsoft, has disabled it. */
  isDisabled?: boolean;
  /** Registered in another tenant: here is its service principal alone. */
  isFromElsewhere?: boolean;
  /** Object ids of the people who may change it: whoever registered it without an administrator's role. */
  owners?: string[];
  /** Registered, but without a service principal until one is created, or somebody consents. */
  hasNoPrincipal?: boolean;
};

/** Permissions of one API, as an application's registration lists them. */
export type RequiredAccess = {
  resourceAppId: string;
  resourceAccess: { id: string; type: 'Scope' | 'Role' }[];
};

export type Tenant = {
  id: string;
  /** The default domain. */
  domain: string;
  /** Further verified domains, the initial one (`contoso.onmicrosoft.com`) among them. */
  otherDomains: string[];
  displayName: string;
  /** The cloud it is in; absent: it is found at the sign-in of every cloud. */
  cloud?: CloudName;
  /** Whether guests may not read about the tenant, as the setting for restricted guest access says. */
  guestsAreRestricted: boolean;
  licensed: boolean;
  /** Whether Azure was never used here: there is no service principal of Azure Resource Manager. */
  hasNoAzure?: boolean;
  users: User[];
  apps: AppRegistration[];
  roleDefinitions: RoleDefinition[];
  administrativeUnits: { id: string; displayName: string }[];
  /** `isAssignableToRole`: as it was set when the group was created; absent where it was not, which Graph
   * shows as null. */
  groups: {
    id: string;
    displayName: string;
    isAssignableToRole?: boolean;
    /** Who is in it; absent: nobody. Those who activated their membership through PIM are not listed here. */
    memberIds?: string[];
  }[];
  eligibilities: DirectoryEligibility[];
  assignments: DirectoryAssignment[];
  requests: DirectoryRequest[];
  /** By role definition id; roles without one have `defaultPolicy`. */
  policies: Record<string, RolePolicy>;
  defaultPolicy: RolePolicy;
  pimGroups: PimForGroups;
  azure: AzureData;
};

/** A fault that was injected into matching requests. */
export type Fault = {
  id: string;
  method?: string;
  /** Part of `host + path`, compared as text. */
  match: string;
  /** To how many more requests it applies. */
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
