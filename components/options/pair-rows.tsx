import { useRef } from 'preact/hooks';
import { text } from '../../utils/i18n/text';
import type { Pair, PairProblem } from './page-pairs';

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
                  <PairField
                    key={side}
                    id={`${id}-${index}-${side}`}
                    label={labels[side]}
                    roles={side === 'right'}
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

type PairFieldProps = {
  id: string;
  label: string;
  roles: boolean;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

function PairField({ id, label, roles, value, error, onChange }: PairFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        spellcheck={false}
        autocomplete="off"
        list={roles ? 'role-names' : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
