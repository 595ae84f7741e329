import { formatDuration } from '../../utils/i18n/format';
import { takenAsk } from '../../utils/pim/history';
import type { Item } from '../../utils/pim/item';

/** For how long an active role was taken, and why: as it was sent, not as it was typed since. */
export function takenWords(item: Item): string {
  const { durationMs, justification, ticket } = takenAsk(item);
  const duration = durationMs > 0 ? formatDuration(durationMs, 'short') : '';
  return [duration, justification.trim(), ticket?.number].filter(Boolean).join(' · ');
}
