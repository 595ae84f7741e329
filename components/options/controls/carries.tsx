import { text } from '../../../utils/i18n/text';
import type { Carries } from '../../../utils/settings/carries';
import type { Control } from './control';
import { carriesOf, carriesPairs, carriesProblems, type Pair } from './page-pairs';
import { PairRows, pairFields } from './pair-rows';

/** Which roles groups and custom roles carry. */
export const carries: Control<Carries, Pair[]> = {
  inputOf: carriesPairs,
  read: (pairs, { knowledge }) => ({
    value: carriesOf(pairs),
    problems: pairFields('carries', carriesProblems(pairs, knowledge)),
  }),
  Fields: (props) => (
    <PairRows
      {...props}
      says={text('options_carriesSay')}
      labels={{
        left: text('options_carriesGroup'),
        right: text('options_carriesRole'),
        add: text('options_carriesAdd'),
      }}
    />
  ),
  linesOf: (value) => Object.entries(value).map(([name, details]) => ({ name, details })),
};
