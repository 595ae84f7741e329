import type { RolePolicy } from './world';

/** A scope of Azure roles. The tenant root is none here. */
export type AzureScope = {
  /** As it is stored: `/subscriptions/{id}/resourceGroups/{name}`. */
  id: string;
  displayName: string;
  /** As `expandedProperties` and `eligibleChildResources` name it: `subscription`, `resourcegroup`, … */
  type: string;
  /** The scope above, null for a top management group. */
  parentId: string | null;
  /** Set: eligible people may not read policies here: 403 AuthorizationFailed (contract §4.2). */
  policiesUnreadable: boolean;
  /** Set: nothing can be changed here: 409 ResourceIsLocked. */
  locked?: boolean;
};

export type AzureRole = {
  id: string;
  displayName: string;
  isBuiltIn: boolean;
  /** Set: a custom role with DataActions, which no management group takes (contract §5.3). */
  hasDataActions?: boolean;
};

export type AzureEligibility = {
  scheduleId: string;
  instanceId: string;
  /** The user who is eligible, also where the eligibility comes through a group. */
  holderId: string;
  /** Set: the eligibility is a group's, and its row names the group as principal (contract §1.3). */
  groupId: string | null;
  roleId: string;
  scopeId: string;
  startsAtMs: number;
  endsAtMs: number | null;
  condition: string | null;
  /** How this row spells its ids: the same service writes all three (contract §0). */
  spelling: 'plain' | 'lower' | 'prefixed';
};

export type AzureAssignment = {
  scheduleId: string;
  instanceId: string;
  holderId: string;
  memberType: 'Direct' | 'Group';
  assignmentType: 'Activated' | 'Assigned';
  roleId: string;
  scopeId: string;
  startsAtMs: number;
  /** When it ends; null: never. An end before its time is written here too. */
  endsAtMs: number | null;
  condition: string | null;
  /** Schedule of the eligibility it was activated from. */
  eligibilityId: string | null;
};

export type AzureRequest = {
  /** The GUID of the PUT. */
  name: string;
  requestType: 'SelfActivate' | 'SelfDeactivate';
  status: string;
  holderId: string;
  roleId: string;
  scopeId: string;
  justification: string | null;
  ticket: { number: string | null; system: string | null };
  createdAtMs: number;
  startsAtMs: number | null;
  /** As it came: `PT2H`. */
  duration: string | null;
  approvalId: string | null;
  condition: string | null;
  eligibilityId: string | null;
};

/** What a tenant has in Azure. */
export type AzureData = {
  scopes: AzureScope[];
  roles: AzureRole[];
  eligibilities: AzureEligibility[];
  assignments: AzureAssignment[];
  requests: AzureRequest[];
  /** By `policyKey`; a role at a scope without one has the tenant's default policy. */
  policies: Record<string, RolePolicy>;
};
