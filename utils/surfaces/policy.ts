import * as z from 'zod/mini';
import { HOUR_MS } from '../pim/duration';
import { parseDurationMs } from '../pim/iso-duration';
import { plainName } from '../pim/plain-name';
import type { Approver, Policy } from '../pim/policy';
import { flag, items, optional, optionalObject, text, texts } from './wire';

/** Ids of the rules that matter to the person who activates, in lower case (contract §4.1). */
const ruleIds = {
  expiration: 'expiration_enduser_assignment',
  enablement: 'enablement_enduser_assignment',
  authenticationContext: 'authenticationcontext_enduser_assignment',
  approval: 'approval_enduser_assignment',
} as const;
const notificationIds = /^notification_(admin|requestor|approver)_enduser_assignment$/;

/** Rules are an open union: every field that some rule has, all optional, anything else ignored. */
const rule = z.object({
  id: z.string(),
  maximumDuration: text,
  enabledRules: texts,
  isEnabled: flag,
  claimValue: text,
  notificationRecipients: texts,
  setting: optionalObject({
    isApprovalRequired: flag,
    approvalStages: optional(z.array(z.object({ primaryApprovers: items }))),
  }),
});
type Rule = z.infer<typeof rule>;

const approverRow = z.object({
  '@odata.type': text,
  id: text,
  userId: text,
  groupId: text,
  userType: text,
  description: text,
});

/** PIM's own default, used when a policy says nothing of its maximum. */
const DEFAULT_MAX_MS = 8 * HOUR_MS;

/**
 * Reads the rules of one role's policy, of Graph or ARM alike (`effectiveRules` there).
 * @returns `unknown` when the rules an activation depends on are not among them
 */
export function readPolicyRules(rows: unknown[]): Policy {
  const rules = new Map<string, Rule>();
  for (const row of rows) {
    const parsed = rule.safeParse(row);
    if (parsed.success) rules.set(parsed.data.id.toLowerCase(), parsed.data);
  }
  const enablement = rules.get(ruleIds.enablement);
  if (!enablement) return { kind: 'unknown' };

  const enabled = (enablement.enabledRules ?? []).map((name) => name.toLowerCase());
  const context = rules.get(ruleIds.authenticationContext);
  return {
    kind: 'known',
    maxDurationMs:
      parseDurationMs(rules.get(ruleIds.expiration)?.maximumDuration ?? '') ?? DEFAULT_MAX_MS,
    needs: {
      justification: enabled.includes('justification'),
      ticket: enabled.includes('ticketing'),
      mfa: enabled.includes('multifactorauthentication'),
      authenticationContext: (context?.isEnabled && context.claimValue) || null,
      approval: approvalOf(rules.get(ruleIds.approval)),
    },
    notifies: notifiesOf(rules),
  };
}

function approvalOf(approval: Rule | undefined): { approvers: Approver[] } | null {
  if (!approval?.setting?.isApprovalRequired) return null;
  const rows =
    approval.setting.approvalStages?.flatMap((stage) => stage.primaryApprovers ?? []) ?? [];
  return { approvers: rows.flatMap(approverOf) };
}

function approverOf(row: unknown): Approver[] {
  const { data } = approverRow.safeParse(row);
  const id = data?.userId ?? data?.groupId ?? data?.id;
  if (!data || !id) return [];
  const type = `${data['@odata.type'] ?? ''}${data.userType ?? ''}`.toLowerCase();
  const kind = data.groupId || type.includes('group') ? 'group' : 'user';
  return [{ id, kind, name: plainName(data.description) }];
}

function notifiesOf(rules: Map<string, Rule>): string[] {
  const lists = [...rules].filter(([id]) => notificationIds.test(id));
  return [
    ...new Set(lists.flatMap(([, list]) => list.notificationRecipients ?? []).map(plainName)),
  ].filter(Boolean);
}
