import { text } from '../../../utils/i18n/text';
import { isGuid } from '../../../utils/pim/is-guid';
import type { Settings } from '../../../utils/settings/shape';

/** Two texts that belong together: a page and its role, a group and what it carries. */
export type Pair = { left: string; right: string };
/** What is wrong with one side of one line. */
export type PairProblem = { index: number; side: keyof Pair; says: string };

/** What the options page needs to know of pages and roles to check what was typed. */
export type PageKnowledge = {
  /** Whether an address is of a portal that we know. */
  isAddress: (text: string) => boolean;
  /** Names of the built-in directory roles. */
  roleNames: string[];
};

/** A role of a system that only groups bring. */
const otherSystem = /^(intune|purview|defender|exchange|azure):\s*\S/i;

const trimmed = (pairs: Pair[]): Pair[] =>
  pairs.map(({ left, right }) => ({ left: left.trim(), right: right.trim() }));
const isBlank = ({ left, right }: Pair): boolean => !left && !right;

export const rulePairs = (rules: Settings['rules']): Pair[] =>
  rules.map(({ at, role }) => ({ left: at, right: role }));

export const carriesPairs = (carries: Settings['carries']): Pair[] =>
  Object.entries(carries).flatMap(([left, roles]) => roles.map((right) => ({ left, right })));

/** Lines without any text are left out. */
export const rulesOf = (pairs: Pair[]): Settings['rules'] =>
  trimmed(pairs)
    .filter((pair) => !isBlank(pair))
    .map(({ left, right }) => ({ at: left, role: right }));

export function carriesOf(pairs: Pair[]): Settings['carries'] {
  const carries = new Map<string, string[]>();
  for (const { left, right } of trimmed(pairs).filter((pair) => !isBlank(pair))) {
    carries.set(left, [...(carries.get(left) ?? []), right]);
  }
  return Object.fromEntries(carries);
}

function problemsOf(pairs: Pair[], check: (pair: Pair) => Partial<Pair>): PairProblem[] {
  return trimmed(pairs).flatMap((pair, index) => {
    if (isBlank(pair)) return [];
    const wrong = check(pair);
    return (['left', 'right'] as const).flatMap((side) => {
      const says = wrong[side];
      return says ? [{ index, side, says }] : [];
    });
  });
}

/** A page's role may also be an Azure role, a group or a custom role: any name is taken. */
export const ruleProblems = (pairs: Pair[], { isAddress }: PageKnowledge): PairProblem[] =>
  problemsOf(pairs, ({ left, right }) => ({
    ...(!isAddress(left) && { left: text('options_ruleAtWrong') }),
    ...(!right && { right: text('options_ruleRoleMissing') }),
  }));

/** What a group carries is a role of ours, or one of a system that only groups bring. */
export const carriesProblems = (pairs: Pair[], { roleNames }: PageKnowledge): PairProblem[] =>
  problemsOf(pairs, ({ left, right }) => {
    const names = roleNames.map((name) => name.toLowerCase());
    const isRole = isGuid(right) || otherSystem.test(right) || names.includes(right.toLowerCase());
    return {
      ...(!left && { left: text('options_carriesGroupMissing') }),
      ...(!isRole && { right: text('options_carriesRoleWrong') }),
    };
  });
