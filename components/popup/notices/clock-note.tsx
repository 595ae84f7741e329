import { formatDuration } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { CLOCK_SKEW_MS, MINUTE_MS } from '../../../utils/pim/duration';

/**
 * Says that this device's clock is wrong, where a person would wonder about the times here.
 * @param offsetMs how far the service's clock is ahead
 */
export function ClockNote({ offsetMs }: { offsetMs: number }) {
  const wrongMs = Math.abs(offsetMs);
  if (wrongMs <= CLOCK_SKEW_MS) return null;
  const length = formatDuration(wrongMs + MINUTE_MS / 2, 'short');
  return <p class="sub notice">{text(offsetMs > 0 ? 'clock_behind' : 'clock_ahead', length)}</p>;
}
