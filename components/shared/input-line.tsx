import { formatDuration } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import type { ActivationInput } from '../../utils/pim/elevation/elevation';

/** Exactly what one click sends: how long, and the reason. */
export function InputLine({ input }: { input: ActivationInput }) {
  const duration = formatDuration(input.durationMs, 'short');
  const reason = input.justification.trim();
  return <>{reason ? text('ask_line', duration, reason) : text('ask_lineNoReason', duration)}</>;
}
