import * as z from 'zod/mini';
import { parseDurationMs } from '../../utils/pim/iso-duration';
import type { KnownPolicy } from '../../utils/pim/policy';
import { readPolicyRules } from '../../utils/surfaces/policy';
import { type Answer, readWith } from './wire-reads';

const rule = z.looseObject({ id: z.string() });
type Rule = z.infer<typeof rule>;

/** The rules of a policy: in Graph's expanded policy, or in ARM's effective rules. */
const assignment = z.object({
  policy: z.optional(z.object({ rules: z.array(rule) })),
  properties: z.optional(z.object({ effectiveRules: z.array(rule) })),
});
const collection = z.object({ value: z.array(z.unknown()) });

/**
 * Reads policies, one or a collection: none may be dropped, and whatever a rule requires must be in the
 * policy that is read.
 * @param schema the schema of one policy assignment
 */
export function readsPolicies({ body }: Answer, schema: z.ZodMiniType): string[] {
  const found = collection.safeParse(body).data?.value ?? [body];
  return found.flatMap((row, index) => {
    const { policy, properties } = assignment.parse(row);
    const rules = policy?.rules ?? properties?.effectiveRules;
    return [
      ...readWith(schema, row, `policy ${index}`),
      ...(rules ? rulesProblems(rules) : ['has no rules']),
    ];
  });
}

function rulesProblems(rules: Rule[]): string[] {
  const byId = new Map(rules.map((each) => [each.id.toLowerCase(), each]));
  const ruleOf = (name: string) => byId.get(`${name}_enduser_assignment`);
  const read = readPolicyRules(rules);
  if (!ruleOf('enablement')) return read.kind === 'unknown' ? [] : ['is known without its rules'];
  if (read.kind === 'unknown') return ['is unknown'];
  return [
    ...enablementProblems(ruleOf('enablement'), read),
    ...expirationProblems(ruleOf('expiration'), read),
    ...contextProblems(ruleOf('authenticationcontext'), read),
    ...approvalProblems(ruleOf('approval'), read),
    ...notificationProblems(byId, read),
  ];
}

function enablementProblems(found: Rule | undefined, { needs }: KnownPolicy): string[] {
  const enabled = JSON.stringify(found?.enabledRules ?? []).toLowerCase();
  const pairs = [
    ['justification', needs.justification],
    ['ticketing', needs.ticket],
    ['multifactorauthentication', needs.mfa],
  ] as const;
  return pairs.filter(([name, need]) => enabled.includes(name) !== need).map(([name]) => name);
}

function expirationProblems(found: Rule | undefined, { maxDurationMs }: KnownPolicy): string[] {
  if (typeof found?.maximumDuration !== 'string') return [];
  return parseDurationMs(found.maximumDuration) === maxDurationMs ? [] : ['maximum duration'];
}

function contextProblems(found: Rule | undefined, { needs }: KnownPolicy): string[] {
  const wanted = found?.isEnabled ? (found.claimValue ?? null) : null;
  return (wanted || null) === needs.authenticationContext ? [] : ['authentication context'];
}

const approvalRule = z.object({
  setting: z.object({
    isApprovalRequired: z.boolean(),
    approvalStages: z.optional(z.array(z.object({ primaryApprovers: z.array(z.unknown()) }))),
  }),
});

function approvalProblems(found: Rule | undefined, { needs }: KnownPolicy): string[] {
  const setting = approvalRule.safeParse(found).data?.setting;
  if (!setting?.isApprovalRequired) return needs.approval ? ['approval'] : [];
  const approvers = (setting.approvalStages ?? []).flatMap((stage) => stage.primaryApprovers);
  return needs.approval?.approvers.length === approvers.length ? [] : ['approvers'];
}

function notificationProblems(rules: Map<string, Rule>, { notifies }: KnownPolicy): string[] {
  const lists = [...rules].filter(([id]) => /^notification_.*_enduser_assignment$/.test(id));
  const wanted = lists.flatMap(
    ([, found]) => z.array(z.string()).safeParse(found.notificationRecipients).data ?? [],
  );
  return wanted.every((address) => notifies.includes(address)) ? [] : ['addresses'];
}
