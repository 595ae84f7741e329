import { formatDuration, formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { useMinute } from './use-minute';

type DurationFieldProps = {
  /** Tells this form's radio group from others on the page. */
  id: string;
  choices: number[];
  valueMs: number;
  error: string | undefined;
  onChange: (ms: number) => void;
};

/** How long, as chips up to the policy's maximum, and until when that is. */
export function DurationField(props: DurationFieldProps) {
  const { id, choices, valueMs, error, onChange } = props;
  const nowMs = useMinute();
  const until = text('until', formatTime(nowMs + valueMs, nowMs));
  return (
    <fieldset class="field">
      <legend>
        {text('form_duration')}{' '}
        {choices.length > 0 && <span class="sub duration-until">{until}</span>}
      </legend>
      <div class="chips">
        {choices.map((ms) => (
          <label key={ms} class="chip">
            <input
              type="radio"
              name={`${id}-duration`}
              checked={ms === valueMs}
              onChange={() => onChange(ms)}
            />
            <span>{formatDuration(ms, 'short')}</span>
          </label>
        ))}
      </div>
      {error && <p class="field-error">{error}</p>}
    </fieldset>
  );
}
