import type { NeedText, PageRule } from './catalogue/rule';
import { roleIds } from './role-ids';

const foreign = /^(intune|azure|purview|defender|exchange):.+/;

const rolesOf = (need: NeedText): string[] => [...need.least, ...need.also];

/**
 * What is wrong with a catalogue: roles that do not exist, needs without a role, two rules for one
 * place without a reason. Run at build time; rules added by hand are the point of it.
 * @returns a sentence for each mistake; empty when all is well
 */
export function checkCatalogue(rules: PageRule[]): string[] {
  const mistakes: string[] = [];
  const seen = new Map<string, PageRule>();
  for (const rule of rules) {
    for (const [level, need] of Object.entries(rule.needs)) {
      if (!need.least.length) mistakes.push(`"${rule.title}" names no role to ${level}`);
      for (const role of rolesOf(need)) {
        if (Object.hasOwn(roleIds, role) || foreign.test(role)) continue;
        mistakes.push(`"${rule.title}" names "${role}", which does not exist`);
      }
    }
    for (const at of rule.at.map((key) => key.toLowerCase())) {
      const other = seen.get(at);
      if (other && !rule.shares && !other.shares) {
        mistakes.push(`"${rule.title}" and "${other.title}" are both at ${at}`);
      }
      if (!other) seen.set(at, rule);
    }
    if (!rule.at.length) mistakes.push(`"${rule.title}" is nowhere`);
  }
  return mistakes;
}
