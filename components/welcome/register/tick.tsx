type TickProps = {
  id: string;
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** A yes or no with a sentence that says what it is for. */
export function Tick({ id, label, help, checked, onChange }: TickProps) {
  return (
    <div class="tick">
      <label class="check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p id={`${id}-help`} class="sub">
        {help}
      </p>
    </div>
  );
}
