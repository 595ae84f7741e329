import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../../../utils/i18n/text';

type LineRowsProps<Line> = {
  says: string;
  /** Of the button that adds a line. */
  add: string;
  lines: Line[];
  /** A line that nobody has filled in. */
  blank: Line;
  /** So many there may be. */
  most: number;
  /** What tells a line from the others. */
  nameOf: (line: Line) => string;
  draw: (line: Line, index: number, change: (part: Partial<Line>) => void) => ComponentChild;
  class?: string;
  onChange: (lines: Line[]) => void;
};

/** Lines of fields, each with a button that takes it away, and one below that adds another. */
export function LineRows<Line extends object>(props: LineRowsProps<Line>) {
  const { says, add, lines, blank, most, nameOf, draw, onChange } = props;
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const change = (index: number, part: Partial<Line>): void =>
    onChange(lines.map((line, other) => (other === index ? { ...line, ...part } : line)));

  function addLine(): void {
    onChange([...lines, blank]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
    );
  }

  /** The focus would stand on the next line's button: whoever goes by keyboard goes on from below. */
  function remove(index: number): void {
    onChange(lines.filter((_, other) => other !== index));
    requestAnimationFrame(() => addButton.current?.focus());
  }

  return (
    <>
      <p class="sub">{says}</p>
      {lines.length > 0 && (
        <ul class={`pairs ${props.class ?? ''}`} ref={list}>
          {lines.map((line, index) => (
            <li key={index}>
              <div class="pair">
                {draw(line, index, (part) => change(index, part))}
                <button
                  type="button"
                  class="subtle"
                  aria-label={text('options_removeOf', nameOf(line))}
                  onClick={() => remove(index)}
                >
                  {text('options_remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {lines.length < most && (
        <div>
          <button type="button" ref={addButton} onClick={addLine}>
            {add}
          </button>
        </div>
      )}
    </>
  );
}
