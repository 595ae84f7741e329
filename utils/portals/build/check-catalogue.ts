import type { NeedText, PageRule } from '../centers/rule';
import { roleIds } from '../roles/role-ids';
import { isReachable, spellings } from './check-key';

const foreign = /^(intune|azure|purview|defender|exchange):.+/;

const rolesOf = (need: NeedText): string[] => [...need.least, ...need.also];

function keyMistakes({ title, at }: PageRule, spelt: Map<string, string>): string[] {
  const lost = at.filter((key) => !isReachable(key)).map((key) => `no address leads to ${key}`);
  const odd = at.flatMap(spellings).filter((name) => {
    const lower = name.toLowerCase();
    if (!spelt.has(lower)) spelt.set(lower, name);
    return spelt.get(lower) !== name;
  });
  const other = odd.map((name) => `${name} is spelt ${spelt.get(name.toLowerCase())} elsewhere`);
  return [...lost, ...other].map((mistake) => `"${title}": ${mistake}`);
}

/**
 * What is wrong with a catalogue: roles that do not exist, needs without a role, two rules for one
 * place without a reason, places no address leads to, a name in two spellings. Run at build time; rules added by hand are the point of it.
 * @returns a sentence for each mistake; empty when all is well
 */
export function checkCatalogue(rules: PageRule[]): string[] {
  const mistakes: string[] = [];
  const seen = new Map<string, PageRule>();
  const spelt = new Map<string, string>();
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
    mistakes.push(...keyMistakes(rule, spelt));
    if (!rule.at.length) mistakes.push(`"${rule.title}" is nowhere`);
  }
  return mistakes;
}
