import type { SettingName } from '../../../utils/settings/definitions';
import { LONGEST_LINE, MOST_LINES } from '../../../utils/settings/line';
import { type FieldsProps, type Problem, problemAt } from './control';
import { LineRows } from './line-rows';
import type { Pair, PairProblem } from './page-pairs';
import { TextField } from './text-field';

type PairRowsProps = FieldsProps<Pair[]> & {
  says: string;
  labels: { left: string; right: string; add: string };
};

const fieldId = (name: SettingName, index: number, side: keyof Pair): string =>
  `${name}-${index}-${side}`;

/** What is wrong with lines, at the fields that `PairRows` draws. */
export const pairFields = (name: SettingName, problems: PairProblem[]): Problem[] =>
  problems.map(({ index, side, says }) => ({ field: fieldId(name, index, side), says }));

/** Lines of two fields each, the second with the built-in roles to choose from. */
export function PairRows({ name, says, labels, problems, input, onChange }: PairRowsProps) {
  return (
    <LineRows
      {...{ says, onChange }}
      add={labels.add}
      lines={input}
      blank={{ left: '', right: '' }}
      most={MOST_LINES}
      nameOf={({ left }) => left}
      draw={(pair, index, change) =>
        (['left', 'right'] as const).map((side) => (
          <TextField
            key={side}
            id={fieldId(name, index, side)}
            label={labels[side]}
            list={side === 'right' ? 'role-names' : undefined}
            longest={LONGEST_LINE}
            value={pair[side]}
            error={problemAt(problems, fieldId(name, index, side))}
            onChange={(value) => change({ [side]: value })}
          />
        ))
      }
    />
  );
}
