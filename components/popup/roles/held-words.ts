import { formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import type { Hold } from '../../../utils/pim/standing-holds';
import { scopeName } from '../../shared/names';

/** That a role is held without activation: until when, and how. */
export function heldWords({ how, by }: Hold, nowMs: number): string {
  const until = by.endsAtMs === null ? '' : formatTime(by.endsAtMs, nowMs);
  switch (how) {
    case 'own':
      return until ? text('held_until', until) : text('held_always');
    case 'group':
      return until ? text('held_groupUntil', until) : text('held_group');
    case 'broader': {
      const where = scopeName(by.scope) || text('held_tenant');
      return until ? text('held_broaderUntil', where, until) : text('held_broader', where);
    }
  }
}
