type TextFieldProps = {
  id: string;
  label: string;
  help: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** A labelled line of text with help, and its error in words. */
export function TextField({ id, label, help, value, error, onChange }: TextFieldProps) {
  const described = error ? `${id}-error ${id}-help` : `${id}-help`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={described}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      <p id={`${id}-help`} class="sub">
        {help}
      </p>
    </div>
  );
}
