import { text } from '../../../utils/i18n/text';
import type { PageRules } from '../../../utils/settings/page-rules';
import type { Control } from './control';
import { type Pair, rulePairs, ruleProblems, rulesOf } from './page-pairs';
import { PairRows, pairFields } from './pair-rows';

/** Which role each page needs, where the person knows better. */
export const rules: Control<PageRules, Pair[]> = {
  inputOf: rulePairs,
  read: (pairs, { knowledge }) => ({
    value: rulesOf(pairs),
    problems: pairFields('rules', ruleProblems(pairs, knowledge)),
  }),
  Fields: (props) => (
    <PairRows
      {...props}
      says={text('options_rulesSay')}
      labels={{
        left: text('options_ruleAt'),
        right: text('options_ruleRole'),
        add: text('options_ruleAdd'),
      }}
    />
  ),
  linesOf: (value) => value.map(({ at, role }) => ({ name: at, details: [role] })),
};
