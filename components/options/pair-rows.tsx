import { useRef } from 'preact/hooks';
import { text } from '../../utils/i18n/text';
import type { Pair, PairProblem } from './page-pairs';
import { TextField } from './text-field';

type PairRowsProps = {
  id: string;
  legend: string;
  says: string;
  labels: { left: string; right: string; add: string; remove: (of: string) => string };
  problems: PairProblem[];
  pairs: Pair[];
  onChange: (pairs: Pair[]) => void;
};

/** Lines of two fields each, the second with the built-in roles to choose from. */
export function PairRows({ id, legend, says, labels, problems, pairs, onChange }: PairRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const change = (at: number, part: Partial<Pair>): void =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));

  function add(): void {
    onChange([...pairs, { left: '', right: '' }]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
    );
  }

  return (
    <fieldset class="panel">
      <legend>{legend}</legend>
      <p class="sub">{says}</p>
      {pairs.length > 0 && (
        <ul class="pairs" ref={list}>
          {pairs.map((pair, index) => (
            <li key={index}>
              <div class="pair">
                {(['left', 'right'] as const).map((side) => (
                  <TextField
                    key={side}
                    id={`${id}-${index}-${side}`}
                    label={labels[side]}
                    list={side === 'right' ? 'role-names' : undefined}
                    value={pair[side]}
                    error={problems.find((one) => one.at === index && one.side === side)?.says}
                    onChange={(value) => change(index, { [side]: value })}
                  />
                ))}
                <button
                  type="button"
                  class="subtle"
                  aria-label={labels.remove(pair.left)}
                  onClick={() => onChange(pairs.filter((_, at) => at !== index))}
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
    </fieldset>
  );
}
