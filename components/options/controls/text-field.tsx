type TextFieldProps = {
  id: string;
  label: string;
  help?: string | undefined;
  /** Id of a `datalist` to choose from. */
  list?: string | undefined;
  /** So many characters it takes. */
  longest?: number;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** A labelled line of text with help or choices, and its error in words. */
export function TextField(props: TextFieldProps) {
  const { id, label, help, list, longest, value, error, onChange } = props;
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={error !== undefined}
        list={list}
        maxLength={longest}
        aria-describedby={described || undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} class="sub">
          {help}
        </p>
      )}
    </div>
  );
}
