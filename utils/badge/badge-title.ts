import { joined } from '../i18n/joined';
import { plural } from '../i18n/plural';
import { text } from '../i18n/text';
import type { Badge } from './badge';

/**
 * All that the badge says, in words, for the tooltip and for screen readers.
 * @param timeOf writes a moment as a local time
 */
export function badgeTitle(badge: Badge, timeOf: (ms: number) => string): string {
  const standing = badge.standing > 0 ? [plural('badge_standing', badge.standing)] : [];
  if (badge.ends.length === 0) {
    return [text(badge.text ? 'badge_busy' : 'badge_idle'), ...standing].join('\n');
  }
  const lines = badge.ends.map((end) => {
    const name = joined(end.roleName, end.scopeName, end.accountTag);
    const line = text('badge_line', name, timeOf(end.endsAtMs));
    return end.asOfMs === null ? line : text('badge_asOf', line, timeOf(end.asOfMs));
  });
  return [text('badge_active'), ...lines, ...standing].join('\n');
}
