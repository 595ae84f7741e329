type ChoiceProps<T extends string> = {
  name: string;
  legend: string;
  value: T;
  choices: { value: T; label: string; help?: string }[];
  onChange: (value: T) => void;
};

/** One of several, as plain radio buttons. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, legend, value, choices, onChange } = props;
  return (
    <fieldset class="panel">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} class="choice">
          <label>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              aria-describedby={choice.help ? `${name}-${choice.value}-help` : undefined}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
          {choice.help && (
            <p id={`${name}-${choice.value}-help`} class="sub">
              {choice.help}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
