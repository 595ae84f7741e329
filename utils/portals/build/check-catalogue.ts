import type { NeedText, PageRule } from '../centers/rule';
import { roleIds } from '../roles/role-ids';
import { isReachable, spellings } from './check-key';

const foreign = /^(intune|azure|purview|defender|exchange):.+/;

const rolesOf = (need: NeedText): string[] => [...need.least, ...need.also];

function keyMistakes({ title, keys }: PageRule, spelt: Map<string, string>): string[] {
  const lost = keys.filter((key) => !isReachable(key)).map((key) => `no address leads to ${key}`);
  const odd = keys.flatMap(spellings).filter((name) => {
    const lower = name.toLowerCase();
    if (!spelt.has(lower)) spelt.set(lower, name);
    return spelt.get(lower) !== name;
  });
  const other = odd.map((name) => `${name} is spelt ${spelt.get(name.toLowerCase())} elsewhere`);
  return [...lost, ...other].map((mistake) => `"${title}": ${mistake}`);
}

/**
 * What is wrong with a catalogue: roles that do not exist, needs without a role, two rules for one
 * place without a reason, places no address leads to, a name in two spellings. The build asks it, for
 * rules are added by hand.
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
    for (const key of rule.keys.map((text) => text.toLowerCase())) {
      const other = seen.get(key);
      if (other && !rule.shares && !other.shares) {
        mistakes.push(`"${rule.title}" and "${other.title}" are both at ${key}`);
      }
      if (!other) seen.set(key, rule);
    }
    mistakes.push(...keyMistakes(rule, spelt));
    if (!rule.keys.length) mistakes.push(`"${rule.title}" is nowhere`);
  }
  return mistakes;
}
