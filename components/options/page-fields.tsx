import { text } from '../../utils/i18n/text';
import type { Pair, PairProblem } from './page-pairs';
import { PairRows } from './pair-rows';
import { Report } from './report';

type Lines = { rules: Pair[]; labels: Pair[] };
type PageFieldsProps = {
  value: Lines;
  problems: { rules: PairProblem[]; labels: PairProblem[] };
  roleNames: string[];
  unknown: string[];
  onCopy: (report: string) => Promise<boolean>;
  onChange: (change: Partial<Lines>) => void;
};

/** What the person knows of pages and groups that Uplift does not, and what it should learn. */
export function PageFields(props: PageFieldsProps) {
  const { value, problems, roleNames, unknown, onCopy, onChange } = props;
  return (
    <>
      <datalist id="role-names">
        {roleNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <PairRows
        id="rule"
        legend={text('options_rules')}
        says={text('options_rulesSay')}
        labels={{
          left: text('options_ruleAt'),
          right: text('options_ruleRole'),
          add: text('options_ruleAdd'),
          remove: (of) => text('options_removeOf', of),
        }}
        problems={problems.rules}
        pairs={value.rules}
        onChange={(rules) => onChange({ rules })}
      />
      <PairRows
        id="label"
        legend={text('options_labels')}
        says={text('options_labelsSay')}
        labels={{
          left: text('options_labelGroup'),
          right: text('options_labelRole'),
          add: text('options_labelAdd'),
          remove: (of) => text('options_removeOf', of),
        }}
        problems={problems.labels}
        pairs={value.labels}
        onChange={(labels) => onChange({ labels })}
      />
      <Report
        head={text('options_unknown')}
        says={text('options_unknownSays')}
        lines={unknown}
        onCopy={onCopy}
      />
    </>
  );
}
