import { text } from '../../../utils/i18n/text';

type Ticket = { ticketNumber: string; ticketSystem: string };
type TicketFieldsProps = Ticket & {
  id: string;
  required: boolean;
  error: string | undefined;
  onChange: (change: Partial<Ticket>) => void;
};

/** Ticket number and system, where the policy asks for them or is not known. */
export function TicketFields(props: TicketFieldsProps) {
  const { id, ticketNumber, ticketSystem, required, error, onChange } = props;
  const optional = <span class="optional"> {text('form_optional')}</span>;
  return (
    <div class="field-pair">
      <div class="field">
        <label for={`${id}-ticket`}>
          {text('form_ticketNumber')}
          {!required && optional}
        </label>
        <input
          id={`${id}-ticket`}
          value={ticketNumber}
          required={required}
          autocomplete="off"
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-ticket-error` : undefined}
          onInput={(event) => onChange({ ticketNumber: event.currentTarget.value })}
        />
        {error && (
          <p id={`${id}-ticket-error`} class="field-error">
            {error}
          </p>
        )}
      </div>
      <div class="field">
        <label for={`${id}-system`}>
          {text('form_ticketSystem')}
          {optional}
        </label>
        <input
          id={`${id}-system`}
          value={ticketSystem}
          autocomplete="off"
          onInput={(event) => onChange({ ticketSystem: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
