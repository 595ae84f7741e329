import { text } from '../../../utils/i18n/text';

type ReasonFieldProps = {
  id: string;
  value: string;
  required: boolean;
  /** Offered with one click while the field is empty: the last reason, the page's name. */
  offers: string[];
  error: string | undefined;
  onChange: (value: string) => void;
};

/** The reason, with the focus at first. It goes to the tenant's audit log exactly as typed. */
export function ReasonField(props: ReasonFieldProps) {
  const { id, value, required, offers, error, onChange } = props;
  const take = (offer: string): void => {
    onChange(offer);
    document.getElementById(`${id}-reason`)?.focus();
  };
  return (
    <div class="field">
      <label for={`${id}-reason`}>
        {text('form_reason')}
        {!required && <span class="optional"> {text('form_optional')}</span>}
      </label>
      <textarea
        id={`${id}-reason`}
        class="reason"
        rows={2}
        value={value}
        required={required}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-reason-error` : undefined}
        ref={(element) => {
          if (element && !element.dataset.focused) {
            element.dataset.focused = 'true';
            element.focus();
          }
        }}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter sends, as in any one-line field; Shift+Enter makes a new line.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          if (!event.repeat) event.currentTarget.form?.requestSubmit();
        }}
      />
      {error && (
        <p id={`${id}-reason-error`} class="field-error">
          {error}
        </p>
      )}
      {!value && offers.length > 0 && (
        <div class="chips">
          {offers.map((offer) => (
            <button key={offer} type="button" class="offer" onClick={() => take(offer)}>
              {text('form_useReason', offer.trim())}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
