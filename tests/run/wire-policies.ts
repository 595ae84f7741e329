import * as z from 'zod/mini';
import { parseDurationMs } from '../../utils/pim/duration';
import type { KnownPolicy } from '../../utils/pim/policy';
import { readPolicyRules } from '../../utils/surfaces/policy';
import { type Answer, readWith } from './wire-reads';

const rule = z.looseObject({ id: z.string() });
type Rule = z.infer<typeof rule>;

/** Where the rules of a policy stand: Graph's expanded policy, or ARM's effective rules. */
const assignment = z.object({
  policy: z.optional(z.object({ rules: z.array(rule) })),
  properties: z.optional(z.object({ effectiveRules: z.array(rule) })),
});
const collection = z.object({ value: z.array(z.unknown()) });

/**
 * Policies, one or a collection: none is dropped, and whatever a rule asks of the person is in what
 * we read of it.
 * @param schema of one policy assignment
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
  const byId = new Map(rules.map((one) => [one.id.toLowerCase(), one]));
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

function enablementProblems(of: Rule | undefined, { needs }: KnownPolicy): string[] {
  const asked = JSON.stringify(of?.enabledRules ?? []).toLowerCase();
  const pairs = [
    ['justification', needs.justification],
    ['ticketing', needs.ticket],
    ['multifactorauthentication', needs.mfa],
  ] as const;
  return pairs.filter(([name, need]) => asked.includes(name) !== need).map(([name]) => name);
}

function expirationProblems(of: Rule | undefined, { maxDurationMs }: KnownPolicy): string[] {
  if (typeof of?.maximumDuration !== 'string') return [];
  return parseDurationMs(of.maximumDuration) === maxDurationMs ? [] : ['maximum duration'];
}

function contextProblems(of: Rule | undefined, { needs }: KnownPolicy): string[] {
  const wanted = of?.isEnabled ? (of.claimValue ?? null) : null;
  return (wanted || null) === needs.authenticationContext ? [] : ['authentication context'];
}

const approvalRule = z.object({
  setting: z.object({
    isApprovalRequired: z.boolean(),
    approvalStages: z.optional(z.array(z.object({ primaryApprovers: z.array(z.unknown()) }))),
  }),
});

function approvalProblems(of: Rule | undefined, { needs }: KnownPolicy): string[] {
  const setting = approvalRule.safeParse(of).data?.setting;
  if (!setting?.isApprovalRequired) return needs.approval ? ['approval'] : [];
  const approvers = (setting.approvalStages ?? []).flatMap((stage) => stage.primaryApprovers);
  return needs.approval?.approvers.length === approvers.length ? [] : ['approvers'];
}

function notificationProblems(rules: Map<string, Rule>, { notifies }: KnownPolicy): string[] {
  const lists = [...rules].filter(([id]) => /^notification_.*_enduser_assignment$/.test(id));
  const wanted = lists.flatMap(
    ([, of]) => z.array(z.string()).safeParse(of.notificationRecipients).data ?? [],
  );
  return wanted.every((address) => notifies.includes(address)) ? [] : ['addresses'];
}
