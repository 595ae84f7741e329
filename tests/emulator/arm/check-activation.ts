import type { Refusal } from '../graph/answer';
import { behaviourOf } from '../graph/behaviour';
import { durationMs } from '../graph/duration';
import {
  acrsFailed,
  activeDurationTooShort,
  pendingRequestExists,
  type RuleName,
  roleAssignmentExists,
  rulesFailed,
} from '../graph/pim-refusals';
import type { RolePolicy } from '../world';
import { armBehaviourOf } from './behaviour';
import type { ArmCall } from './call';
import { activeOf, type Holding, holdingKey, sameHolding } from './holdings';
import { policyOf } from './policy-of';
import { bareAcrsFailed } from './refusals';
import type { ArmRequestBody } from './request-body';

/** PIM's minimum for an activation (contract §4.1). */
export const MINIMUM_ACTIVE_MS = 5 * 60_000;

const OPEN = ['PendingApproval', 'PendingAdminDecision', 'PendingProvisioning', 'Granted'];

/**
 * Every reason to refuse the activation of an eligible role, in the order of directory roles
 * (contract §5.5): already active, a request is open, the rules, MFA, the authentication context.
 */
export function checkActivation(
  { world, caller }: ArmCall,
  body: ArmRequestBody,
  holding: Holding,
): Refusal | undefined {
  const { tenant, token } = caller;
  const { wording } = behaviourOf(world);
  const coolUntilMs = armBehaviourOf(world).coolDowns.get(holdingKey(holding)) ?? 0;
  if (activeOf(world, tenant, holding) || coolUntilMs > world.now()) return roleAssignmentExists;
  const isOpen = tenant.azure.requests.some(
    (each) => OPEN.includes(each.status) && sameHolding(each, holding),
  );
  if (isOpen) return pendingRequestExists;

  const policy = policyOf(tenant, holding.scopeId, holding.roleId);
  const failed = failedRules(policy, body);
  if (failed.length > 0) return rulesFailed(failed, wording);
  if ((durationMs(body.duration ?? '') ?? 0) < MINIMUM_ACTIVE_MS) return activeDurationTooShort;
  const needsMfa = policy.enabledRules.includes('MultiFactorAuthentication');
  if (needsMfa && !token.amr.includes('mfa')) return rulesFailed(['MfaRule'], wording);
  const context = policy.authenticationContext;
  const cp1 = token.xms_cc.some((capability) => capability.toLowerCase() === 'cp1');
  if (!context || (cp1 && token.acrs.includes(context))) return undefined;
  // Graph nests this in an UnknownError, Azure never does (contract §7).
  const isBare = armBehaviourOf(world).acrs === 'bare403';
  return isBare ? bareAcrsFailed(context) : acrsFailed(context, 'older');
}

function failedRules(policy: RolePolicy, body: ArmRequestBody): RuleName[] {
  const failed: RuleName[] = [];
  const { enabledRules } = policy;
  const lastsMs = durationMs(body.duration ?? '');
  if (enabledRules.includes('Justification') && !body.justification?.trim()) {
    failed.push('JustificationRule');
  }
  if (enabledRules.includes('Ticketing') && !body.ticket.number?.trim()) {
    failed.push('TicketingRule');
  }
  if (lastsMs === undefined || lastsMs > (durationMs(policy.maximumDuration) ?? 0)) {
    failed.push('ExpirationRule');
  }
  return failed;
}
