import { DurationField } from './duration-field';
import { ReasonField } from './reason-field';
import { TicketFields } from './ticket-fields';
import type { ActivationForm } from './use-activation-form';

type ActivationFieldsProps = {
  form: ActivationForm;
  /** Offered with one click while the reason is empty. */
  reasonOffers: string[];
  /** Whether a policy is not known, which may ask for a ticket. */
  unsure: boolean;
};

/** Duration, reason and ticket: the fields of every form that activates. */
export function ActivationFields(props: ActivationFieldsProps) {
  const { form, reasonOffers, unsure } = props;
  const { id, values, needs, durations, problemAt, change } = form;
  const { durationMs, justification, ticketNumber, ticketSystem } = values;
  return (
    <>
      <DurationField
        id={id}
        choices={durations}
        valueMs={durationMs}
        error={problemAt('durationMs')}
        onChange={(ms) => change({ durationMs: ms })}
      />
      <ReasonField
        id={id}
        value={justification}
        required={needs?.justification === true}
        offers={reasonOffers}
        error={problemAt('justification')}
        onChange={(value) => change({ justification: value })}
      />
      {(unsure || needs?.ticket || ticketNumber) && (
        <TicketFields
          {...{ id, ticketNumber, ticketSystem }}
          required={needs?.ticket === true}
          error={problemAt('ticketNumber')}
          onChange={change}
        />
      )}
    </>
  );
}
