import { useRef } from 'preact/hooks';
import { text } from '../../../utils/i18n/text';
import type { SettingName } from '../../../utils/settings/definitions';
import { type FieldsProps, type Problem, problemAt } from './control';
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
export function PairRows(props: PairRowsProps) {
  const { name, says, labels, problems, input: pairs, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const change = (index: number, part: Partial<Pair>): void =>
    onChange(pairs.map((pair, other) => (other === index ? { ...pair, ...part } : pair)));

  function add(): void {
    onChange([...pairs, { left: '', right: '' }]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
    );
  }

  return (
    <>
      <p class="sub">{says}</p>
      {pairs.length > 0 && (
        <ul class="pairs" ref={list}>
          {pairs.map((pair, index) => (
            <li key={index}>
              <div class="pair">
                {(['left', 'right'] as const).map((side) => (
                  <TextField
                    key={side}
                    id={fieldId(name, index, side)}
                    label={labels[side]}
                    list={side === 'right' ? 'role-names' : undefined}
                    value={pair[side]}
                    error={problemAt(problems, fieldId(name, index, side))}
                    onChange={(value) => change(index, { [side]: value })}
                  />
                ))}
                <button
                  type="button"
                  class="subtle"
                  aria-label={text('options_removeOf', pair.left)}
                  onClick={() => onChange(pairs.filter((_, other) => other !== index))}
                >
                  {text('options_remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div>
        <button type="button" onClick={add}>
          {labels.add}
        </button>
      </div>
    </>
  );
}
