import { badgeOf } from '../badge/badge';
import type { Ends } from '../badge/ends';
import type { Journal } from '../elevation/journal';
import { createWakeUp } from '../elevation/timers';
import type { Item } from '../pim/item';
import type { PageMarks } from './page-marks';
import type { Ports } from './ports';

/** States that show as `…` while nothing is elevated. */
const busyStates = new Set<Item['state']>([
  'submitting',
  'steppingUp',
  'working',
  'waiting',
  'uncertain',
]);

/** Keeps the badge true: shown now, and woken once at its next change. */
export function createBadgeKeeper(
  ports: Ports,
  of: {
    ends: Ends;
    journal: Journal;
    marks: PageMarks;
    /** The label changes now, perhaps because a role has ended: views and pages show it too. */
    onDue: () => void;
  },
) {
  const wakeUp = createWakeUp('badge', ports, of.onDue);
  let shown = '';

  async function show(): Promise<void> {
    const busy = (await of.journal.all()).some((item) => busyStates.has(item.state));
    const badge = badgeOf(await of.ends.all(), busy, ports.now());
    wakeUp.set(badge.nextChangeMs);
    const text = JSON.stringify(badge);
    if (text === shown) return;
    shown = text;
    await ports.showBadge(badge);
    await of.marks.setIcon(badge.icon);
  }

  return { show };
}
