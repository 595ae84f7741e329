import { formatDuration } from '../../../utils/i18n/format';
import { separator } from '../../../utils/i18n/joined';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { takenInput } from '../../../utils/pim/elevation/taken-input';

/** For how long an active role was taken, and why: as it was sent, not as it was typed since. */
export function takenWords(elevation: Elevation): string {
  const { durationMs, justification, ticket } = takenInput(elevation);
  const duration = durationMs > 0 ? formatDuration(durationMs, 'short') : '';
  return [duration, justification.trim(), ticket?.number].filter(Boolean).join(separator());
}
